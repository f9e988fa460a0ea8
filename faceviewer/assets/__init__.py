"""Pictures of assets: how their bytes become small images, and which images are kept."""
