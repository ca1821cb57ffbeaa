/** Where a finding stands on the page. */
function anchorOf(finding) {
  const all = [...report.findings, ...report.standing];
  return 'finding-' + (all.indexOf(finding) + 1);
}

/** A link to a finding; what is folded round it opens on the way. */
function findingLink(finding) {
  return el('a', { href: '#' + anchorOf(finding), click: () => reveal(anchorOf(finding)) },
    local(finding.title) + ' (' + finding.trigger + ')');
}

function reveal(id) {
  for (let one = document.getElementById(id); one !== null; one = one.parentElement) {
    if (one.tagName === 'DETAILS') {
      one.open = true;
    }
  }
}
