import type { Letter, LetterLink, LetterSection, LetterTable } from '#application/shared/letter.ports';
import type { LayoutWords } from './templates/letter.ts';

export interface Rendered {
  readonly text: string;
  readonly html: string;
}

export interface Sender {
  readonly community: string;
  /** Who answers for it; empty when it bears the same name. */
  readonly organisation: string;
  /** Every link starts with it. */
  readonly publicUrl: string;
  readonly look?: MailLook;
}

/** What makes a message look like the site: colours of both themes, a logo. */
export interface MailLook {
  readonly light: MailColours;
  readonly dark: MailColours;
  readonly logo: MailLogo | null;
}

/** Six figures each. */
interface MailColours {
  readonly bg: string;
  readonly text: string;
  readonly action: string;
  readonly 'on-action': string;
}

/** Where it is, from the root of the site; how it is told to who sees no pictures; for dark grounds where there is one. */
interface MailLogo {
  readonly alt: string;
  readonly saysName: boolean;
  readonly light: MailPicture;
  readonly dark: MailPicture | null;
}

interface MailPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * One sober layout for every message: readable as text, without pictures, in dark mode and by a screen reader.
 * @param link where the button leads, in full
 */
export function renderLetter(
  letter: Letter,
  link: string | null,
  language: 'fr' | 'en',
  sender: Sender,
  words: LayoutWords,
): Rendered {
  const action = letter.action && link ? { label: letter.action, link } : null;
  return {
    text: textOf(letter, action, sender, words),
    html: htmlOf(letter, action, language, sender, words),
  };
}

interface Action {
  readonly label: string;
  readonly link: string;
}

function textOf(letter: Letter, action: Action | null, sender: Sender, words: LayoutWords): string {
  const line = ({ label, path }: LetterLink) => `${label}\n${sender.publicUrl}${path}`;
  const quoted = letter.quote?.split('\n').map((each) => `> ${each}`.trimEnd());
  const parts = [
    ...letter.paragraphs,
    ...(letter.body ? [letter.body.text] : []),
    ...(quoted ? [quoted.join('\n')] : []),
    ...(letter.tables ?? []).map(tableText),
    ...(letter.sections ?? []).map(({ title, items }) =>
      [
        title,
        ...items.map((item) => `- ${item.label}\n  ${item.detail}\n  ${sender.publicUrl}${item.path}`),
      ].join('\n\n'),
    ),
    ...(action ? [`${action.label}\n${action.link}`] : []),
    ...(letter.afterwards ?? []),
    words.closing(sender.community),
    ...(letter.links?.length ? [`-- \n${letter.links.map(line).join('\n\n')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function htmlOf(
  letter: Letter,
  action: Action | null,
  language: string,
  sender: Sender,
  words: LayoutWords,
): string {
  const { community, organisation, publicUrl, look = DELIVERED_LOOK } = sender;
  const links = letter.links ?? [];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${styleOf(look)}</style>
</head>
<body>
<div class="preview">${escapeHtml(letter.preview)}</div>
<main>
${look.logo && !letter.withoutPictures ? logoHtml(look.logo, organisation || community, publicUrl) : ''}<p class="name">${escapeHtml(community)}${organisation ? `<br><span class="by">${escapeHtml(organisation)}</span>` : ''}</p>
${letter.paragraphs.map(paragraph).join('\n')}
${letter.body ? `<div class="body">${letter.body.html}</div>` : ''}
${letter.quote ? `<blockquote>${paragraph(letter.quote)}</blockquote>` : ''}
${(letter.tables ?? []).map(tableHtml).join('\n')}
${(letter.sections ?? []).map((section) => sectionHtml(section, publicUrl)).join('\n')}
${action ? actionHtml(action, words.buttonHelp) : ''}
${(letter.afterwards ?? []).map(paragraph).join('\n')}
${paragraph(words.closing(community))}
${links.length ? `<p class="help foot">${links.map((link) => anchor(link, publicUrl)).join('<br>')}</p>` : ''}
</main>
</body>
</html>
`;
}

const DELIVERED_LOOK: MailLook = {
  light: { bg: '#fbf8f0', text: '#1d1b16', action: '#1d1b16', 'on-action': '#ffffff' },
  dark: { bg: '#1d1b16', text: '#f4efe2', action: '#f4efe2', 'on-action': '#1d1b16' },
  logo: null,
};
const COLOUR = /^#[0-9a-f]{6}$/i;

/** A name of one of our colours: whatever else was kept, nothing but a colour gets into the sheet. */
function colour(value: string): string {
  if (!COLOUR.test(value)) throw new Error('Not a colour');
  return value;
}

const LOGO_HEIGHT = 48;

/** Programs that show no pictures show its words. One that says the name needs them; another would only say it twice. */
function logoHtml(logo: MailLogo, name: string, publicUrl: string): string {
  const { light, dark } = logo;
  const alt = escapeHtml(logo.alt || (logo.saysName ? name : ''));
  const image = ({ path, width, height }: MailPicture, look: string) => {
    const size = Math.max(1, Math.round((width * LOGO_HEIGHT) / height));
    return `<img class="${look}" src="${escapeHtml(publicUrl + path)}" width="${size}" height="${LOGO_HEIGHT}" alt="${alt}">`;
  };
  return `<p class="logo">${dark ? image(light, 'day') + image(dark, 'night') : image(light, 'plate')}</p>\n`;
}

// Colours are named for both schemes: a mail program that turns colours around by itself leaves those alone.
const styleOf = ({ light, dark }: MailLook): string => `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; font: 17px/1.55 Verdana, Arial, sans-serif; color: ${colour(light.text)}; background: ${colour(light.bg)}; }
main { max-width: 34em; margin: 0 auto; }
.name { padding-bottom: 12px; border-bottom: 2px solid ${colour(light.text)}; font-weight: bold; }
.by { font-size: 14px; font-weight: normal; }
h2 { margin: 32px 0 8px; padding-top: 8px; border-top: 1px solid ${colour(light.text)}; font-size: 19px; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 16px; overflow-wrap: anywhere; }
li span { font-size: 15px; }
blockquote { margin: 16px 0; padding: 1px 0 1px 16px; border-left: 4px solid ${colour(light.text)}; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 12px 20px; color: ${colour(light['on-action'])}; background: ${colour(light.action)}; font-weight: bold; text-decoration: none; }
h3 { margin: 24px 0 8px; font-size: 17px; }
.body { overflow-wrap: anywhere; }
.body ul, .body ol { padding-left: 1.5em; list-style: revert; }
.body li { margin: 0 0 4px; }
table { border-collapse: collapse; }
.wide { width: 100%; margin: 24px 0; font-size: 15px; }
caption { padding: 0 0 8px; text-align: left; font-size: 19px; font-weight: bold; }
.wide th[scope=row] { font-weight: normal; }
th, td { padding: 4px 8px; border: 1px solid ${colour(light.text)}; text-align: left; }
.help { font-size: 14px; overflow-wrap: anywhere; }
.foot { margin-top: 32px; padding-top: 12px; border-top: 1px solid ${colour(light.text)}; line-height: 2; }
a { color: ${colour(light.text)}; }
.preview, .night { display: none; }
.logo { margin: 0 0 12px; }
.logo img { max-width: 100%; border: 0; }
@media (prefers-color-scheme: dark) {
body { color: ${colour(dark.text)}; background: ${colour(dark.bg)}; }
.day { display: none; }
.night { display: inline; }
.plate { padding: 2px; background: #fff; }
.name, h2, blockquote, .foot, th, td { border-color: ${colour(dark.text)}; }
.button { color: ${colour(dark['on-action'])}; background: ${colour(dark.action)}; }
a { color: ${colour(dark.text)}; }
.button:link, .button:visited { color: ${colour(dark['on-action'])}; }
}
`;

const paragraph = (content: string): string => `<p>${escapeHtml(content).replaceAll('\n', '<br>')}</p>`;

const anchor = ({ label, path }: LetterLink, publicUrl: string): string =>
  `<a href="${escapeHtml(publicUrl + path)}">${escapeHtml(label)}</a>`;

function sectionHtml({ title, items }: LetterSection, publicUrl: string): string {
  const lines = items.map(
    (item) => `<li>${anchor(item, publicUrl)}<br><span>${escapeHtml(item.detail)}</span></li>`,
  );
  return `<h2>${escapeHtml(title)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

/** Each row is a heading, and its cells below it in the order of the columns. */
function tableText({ caption, columns, rows }: LetterTable): string {
  const lines = rows.map(([heading = '', ...cells]) => `- ${heading}\n  ${cells.join(' · ')}`);
  return [caption, columns.join(' · '), ...lines].join('\n\n');
}

function tableHtml({ caption, columns, rows }: LetterTable): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(([heading = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(heading)}</th>${rest}</tr>`;
  });
  return `<table class="wide">\n<caption>${escapeHtml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function actionHtml({ label, link }: Action, buttonHelp: string): string {
  const address = escapeHtml(link);
  return `<p><a class="button" href="${address}">${escapeHtml(label)}</a></p>
<p class="help">${escapeHtml(buttonHelp)}<br><a href="${address}">${address}</a></p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
