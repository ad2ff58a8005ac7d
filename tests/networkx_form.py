"""How each version of networkx reads and writes our graph JSON, as docs/formats.md says: the list of edges is "edges"
by itself from 3.6 on, is named `edges` in 3.4 and 3.5, and `link` before.

    from networkx_form import networkx, why_not, link_arguments
    if networkx: graph = networkx.node_link_graph(data, **link_arguments())
"""
try:
    import networkx
except ImportError:
    networkx = None


def version():
    return tuple(int(part) for part in networkx.__version__.split(".")[:2])


def why_not():
    """Why nothing can be tested with the networkx of this machine, or None."""
    if networkx is None:
        return "networkx is not installed (pip install networkx, or python3-networkx)"
    return None if version() >= (2, 8) else f"networkx {networkx.__version__} is older than 2.8"


def link_arguments():
    if version() >= (3, 6):
        return {}
    return {"edges": "edges"} if version() >= (3, 4) else {"link": "edges"}
