import type { Letter, Templates } from './templates/letter.ts';

export interface Rendered {
  readonly text: string;
  readonly html: string;
}

/** One sober layout for every message: readable as text, without pictures, in dark mode and by a screen reader. */
export function renderLetter(
  letter: Letter,
  link: string | null,
  language: 'fr' | 'en',
  communityName: string,
  { closing, buttonHelp }: Templates,
): Rendered {
  const action = letter.action && link ? { label: letter.action, link } : null;
  const afterwards = letter.afterwards ?? [];
  const signature = closing(communityName);
  const text = [
    ...letter.paragraphs,
    ...(action ? [`${action.label}\n${action.link}`] : []),
    ...afterwards,
    signature,
  ].join('\n\n');
  const paragraph = (content: string) => `<p>${escapeHtml(content).replaceAll('\n', '<br>')}</p>`;
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>
body { margin: 0; padding: 24px 16px; font: 17px/1.55 Verdana, Arial, sans-serif; color: #1d1b16; background: #fbf8f0; }
main { max-width: 34em; margin: 0 auto; }
.name { padding-bottom: 12px; border-bottom: 2px solid #1d1b16; font-weight: bold; }
.button { display: inline-block; padding: 12px 20px; color: #fff; background: #1d1b16; font-weight: bold; text-decoration: none; }
.help { font-size: 14px; overflow-wrap: anywhere; }
.preview { display: none; }
@media (prefers-color-scheme: dark) {
body { color: #f4efe2; background: #1d1b16; }
.name { border-color: #f4efe2; }
.button { color: #1d1b16; background: #f4efe2; }
a { color: #f4efe2; }
}
</style>
</head>
<body>
<div class="preview">${escapeHtml(letter.preview)}</div>
<main>
<p class="name">${escapeHtml(communityName)}</p>
${letter.paragraphs.map(paragraph).join('\n')}
${action ? actionHtml(action.label, action.link, buttonHelp) : ''}
${afterwards.map(paragraph).join('\n')}
${paragraph(signature)}
</main>
</body>
</html>
`;
  return { text: `${text}\n`, html };
}

function actionHtml(label: string, link: string, buttonHelp: string): string {
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
