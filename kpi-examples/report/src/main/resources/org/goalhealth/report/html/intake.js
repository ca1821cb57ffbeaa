const COUNTS = ['read', 'accepted', 'duplicate', 'rejected', 'conflicting'];

function intakeSection() {
  if (report.intakes.length === 0) {
    return null;
  }
  const undecided = report.intakes.some((intake) => intake.undecided > 0);
  const counts = undecided ? [...COUNTS, 'undecided'] : COUNTS;
  const clean = !undecided
    && report.intakes.every((intake) => intake.rejected === 0 && intake.conflicting === 0);
  return section('intake',
    el('details', { class: 'intake', open: !clean },
      el('summary', {}, clean ? t('intake.clean') : t('intake.unclean')),
      note(t('intake.note')),
      undecided ? note(t('intake.note-undecided')) : null,
      table(t('intake.title'),
        [heading(t('intake.from')), ...counts.map((name) => heading(t('intake.' + name), 'number'))],
        report.intakes.map((intake) => el('tr', {},
          el('th', { scope: 'row' }, intake.from),
          counts.map((name) => el('td', { class: intake[name] > 0 ? 'number ' + name : 'number' },
            number(intake[name])))))),
      report.intakes.filter((intake) => intake.problems.length > 0).map(problems)));
}

function problems(intake) {
  return el('details', { class: 'evidence' },
    el('summary', {}, t('intake.problems', { from: intake.from, n: number(intake.problems.length) })),
    table(t('intake.problems', { from: intake.from, n: number(intake.problems.length) }),
      ['place', 'about', 'value', 'message', 'fix'].map((name) => heading(t('problem.' + name))),
      intake.problems.map((problem) => el('tr', {},
        ['place', 'about', 'value', 'message', 'fix'].map((name) => el('td', {}, problem[name]))))));
}
