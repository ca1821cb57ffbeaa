/** The buttons by which the reader switches; the page's own show(code) draws it anew. */
function languageSwitch() {
  return el('div', { class: 'languages', role: 'group', 'aria-label': t('page.language') },
    Object.keys(LOCALES).map((code) => el('button', {
      type: 'button', lang: LOCALES[code], 'aria-pressed': String(code === language), click: () => show(code),
    }, texts[code]['page.name'])));
}
