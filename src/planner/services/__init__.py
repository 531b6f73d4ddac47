"""What people can do, one use case per method and one transaction per call."""
