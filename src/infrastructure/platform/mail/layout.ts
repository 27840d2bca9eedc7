import type { Letter, LetterLink, LetterSection } from '#application/shared/letter.ports';
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
  const { community, organisation, publicUrl } = sender;
  const links = letter.links ?? [];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="preview">${escapeHtml(letter.preview)}</div>
<main>
<p class="name">${escapeHtml(community)}${organisation ? `<br><span class="by">${escapeHtml(organisation)}</span>` : ''}</p>
${letter.paragraphs.map(paragraph).join('\n')}
${letter.body ? `<div class="body">${letter.body.html}</div>` : ''}
${letter.quote ? `<blockquote>${paragraph(letter.quote)}</blockquote>` : ''}
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

// Colours are named for both schemes: a mail program that turns colours around by itself leaves those alone.
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; font: 17px/1.55 Verdana, Arial, sans-serif; color: #1d1b16; background: #fbf8f0; }
main { max-width: 34em; margin: 0 auto; }
.name { padding-bottom: 12px; border-bottom: 2px solid #1d1b16; font-weight: bold; }
.by { font-size: 14px; font-weight: normal; }
h2 { margin: 32px 0 8px; padding-top: 8px; border-top: 1px solid #1d1b16; font-size: 19px; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 16px; overflow-wrap: anywhere; }
li span { font-size: 15px; }
h3 { margin: 24px 0 8px; font-size: 17px; }
.body { overflow-wrap: anywhere; }
.body ul, .body ol { padding-left: 1.5em; list-style: revert; }
.body li { margin: 0 0 4px; }
table { border-collapse: collapse; }
th, td { padding: 4px 8px; border: 1px solid #1d1b16; text-align: left; }
blockquote { margin: 16px 0; padding: 1px 0 1px 16px; border-left: 4px solid #1d1b16; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 12px 20px; color: #fff; background: #1d1b16; font-weight: bold; text-decoration: none; }
.help { font-size: 14px; overflow-wrap: anywhere; }
.foot { margin-top: 32px; padding-top: 12px; border-top: 1px solid #1d1b16; line-height: 2; }
a { color: #1d1b16; }
.preview { display: none; }
@media (prefers-color-scheme: dark) {
body { color: #f4efe2; background: #1d1b16; }
.name, h2, blockquote, .foot, th, td { border-color: #f4efe2; }
.button { color: #1d1b16; background: #f4efe2; }
a { color: #f4efe2; }
.button:link, .button:visited { color: #1d1b16; }
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
