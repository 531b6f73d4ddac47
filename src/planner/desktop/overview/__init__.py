"""The overview: many people's week, weeks side by side, one day, and thirteen weeks of one citizen."""
