extension Report {
  /// The style sheet. Colours are named once for light and once for dark; what is red differs by more than its colour.
  static let style: StaticString = """
    :root{--paper:#fff;--ink:#1c1e21;--soft:#5b6270;--line:#d9dce1;--card:#f5f6f8;--mark:#2a6fb5;--bad:#b3261e}
    @media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e6e8eb;--soft:#a0a7b3;--line:#363b43;--card:#1e2126;\
    --mark:#6ba8e5;--bad:#f2857c}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:60rem;padding:1.5rem;background:var(--paper);color:var(--ink);\
    font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.5rem;margin:0 0 1rem}
    h2{font-size:1.15rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
    h3{font-size:1rem;margin:0}
    p{margin:.3rem 0 .6rem}
    code{font:13px/1.4 ui-monospace,monospace;background:var(--card);padding:.1em .3em;border-radius:3px}
    .counts{display:flex;flex-wrap:wrap;gap:.6rem}
    .counts>div{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.5rem .9rem;\
    color:var(--soft)}
    .counts b{display:block;font-size:1.4rem;color:var(--ink);font-variant-numeric:tabular-nums}
    .bad,.counts .bad b{color:var(--bad);font-weight:600}
    .note,.example{color:var(--soft);font-size:.9em}
    .trouble{border-left:3px solid var(--bad);padding-left:.8rem;margin:.8rem 0}
    .wide{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    th,td{text-align:left;padding:.2rem .8rem .2rem 0;border-bottom:1px solid var(--line);vertical-align:middle}
    th{color:var(--soft);font-weight:500;font-size:.85em}
    .number{text-align:right;white-space:nowrap}
    td.bar{width:35%}
    summary{cursor:pointer;padding:.3rem 0}
    details{margin:.4rem 0}
    svg{display:block}
    svg rect,svg circle{fill:var(--mark)}
    svg rect.all{fill:var(--line)}
    svg line{stroke:var(--line)}
    svg text{fill:var(--soft);font:11px system-ui,sans-serif;text-anchor:middle}
    svg polyline{fill:none;stroke:var(--mark);stroke-width:1.5}
    .chart{width:100%;max-width:44rem;height:auto;margin:.5rem 0 1rem}
    .share{width:100%;height:.5rem;border-radius:3px}
    .trend{width:8rem;height:1.5rem}
    @media print{details>*{display:block}}

    """
}
