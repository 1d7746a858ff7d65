"""Who levelled up: assisted businesses, by named definitions and policies."""
