"""The document without a screen: intake, segmentation, layout, marks, search."""
