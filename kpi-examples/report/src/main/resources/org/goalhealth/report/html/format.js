const NONE = '–';
const LOCALES = { en: 'en', zh: 'zh-CN' };

let language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

function knows(key) {
  return Object.hasOwn(texts[language], key);
}

function t(key, values = {}) {
  if (!knows(key)) {
    throw new Error('no text for ' + key);
  }
  return texts[language][key].replace(/\{([a-z]+)\}/g, (_, name) => String(values[name]));
}

/** The text of one of several known words; the word itself where an author's pack brings one of its own. */
function word(family, name) {
  const key = family + '.' + name;
  return knows(key) ? t(key) : name.replaceAll('-', ' ');
}

function local(text) {
  return text[language];
}

/** A sentence whose percent signs stay on the line of their numbers. */
function unbroken(text) {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}

function plural(key, count) {
  const form = new Intl.PluralRules(LOCALES[language]).select(count);
  return t(key + '.' + (form === 'one' ? 'one' : 'other'), { n: number(count) });
}

function number(value, decimals = 2) {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
}

function percent(value, decimals = 2) {
  return value === null ? NONE : number(value * 100, decimals) + '\u00a0%';
}

function money(value, currency) {
  if (value === null) {
    return NONE;
  }
  // Sums of cents drift by a hair in binary; a whole amount is still shown whole.
  const whole = Math.abs(value - Math.round(value)) < 1e-6;
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    // The code, as in the findings' sentences: ¥ alone could be two currencies.
    currencyDisplay: 'code',
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  }).format(value);
}

function figure(value, unit) {
  if (value === null || value === undefined) {
    return NONE;
  }
  if (unit.kind === 'percent') {
    return percent(value);
  }
  if (unit.kind === 'money') {
    return money(value, unit.currency);
  }
  return unit.kind === 'things' ? number(value) + '\u00a0' + local(unit.name) : number(value);
}

/** For the ticks of an axis, where room is short. */
function tick(value, unit) {
  if (unit.kind === 'percent') {
    return percent(value);
  }
  return new Intl.NumberFormat(LOCALES[language], { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

function day(iso) {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso + 'T00:00:00Z'),
  );
}

/** A month's label, as 2026-01; another calendar's label stays as it is. */
function month(label) {
  if (!/^\d{4}-\d{2}$/.test(label)) {
    return label;
  }
  return new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(label + '-01T00:00:00Z'),
  );
}
