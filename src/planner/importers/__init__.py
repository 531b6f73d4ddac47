"""Bytes in, plain values out: files that nobody here wrote, read without trusting them."""
