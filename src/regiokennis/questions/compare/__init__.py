"""Comparisons as frozen views: content only, rendered alike by API, pages and exports."""
