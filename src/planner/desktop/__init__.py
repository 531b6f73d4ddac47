"""The window: a rail of pages over one office, drawn with Qt."""
