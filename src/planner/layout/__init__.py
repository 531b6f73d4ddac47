"""Where things go on screen, on paper and in a chart: times become rectangles, words become lines that fit.

Pure geometry. The window draws the primitives with Qt and the exporters with a PDF library, so both show the same.
Lengths are points (1/72 inch), the origin is the top left corner, and y grows downwards.
"""
