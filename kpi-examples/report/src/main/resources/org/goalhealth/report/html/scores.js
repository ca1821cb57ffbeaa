const root = document.getElementById('report');

function show(code) {
  const again = root.childElementCount > 0;
  language = code;
  document.documentElement.lang = LOCALES[code];
  document.title = t('page.title', { title: title(), plan: local(scores.plan.name) });
  root.replaceChildren(header(),
    el('main', {}, SECTIONS[kind]().filter((one) => one !== null)),
    el('footer', {}, el('p', {}, t('foot.' + kind)), el('p', {}, t('page.foot'))));
  if (again) {
    root.querySelector('button[aria-pressed="true"]').focus({ preventScroll: true });
  }
}

show(language);
