"""Small presentation widgets: they take plain values, emit signals and know no listing."""
