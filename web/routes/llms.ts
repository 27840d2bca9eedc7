import { resource } from '../lib/gates.server.ts';
import { insideSentence } from '../lib/inside-sentence.ts';
import { REFERENCES } from '../lib/addresses.ts';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { createTexts, type MessageKey } from '../lib/texts.tsx';

/** For programs that read pages on behalf of people: what is here, and whose word is whose. */
export const loader = resource('site.robots', async ({ publicUrl, site }) => {
  const t = createTexts('fr', orgWordsIn(site.words, 'fr'));
  const { community } = site;
  const organisation = insideSentence(site.organisation, 'fr');
  const link = (path: string, key: MessageKey) =>
    `- [${publicUrl}${path}](${publicUrl}${path}): ${t(key, { organisation })}`;
  const lines = [
    `# ${community}`,
    '',
    `> ${t('finding.llms.about', { organisation })}`,
    '',
    `## ${t('finding.llms.read')}`,
    '',
    link(REFERENCES, 'finding.llms.references'),
    link('/a-propos-des-reponses-officielles', 'finding.llms.seals'),
    link('/questions', 'finding.llms.questions'),
    link('/categories', 'finding.llms.categories'),
    '',
    `## ${t('finding.llms.follow')}`,
    '',
    link('/flux.json', 'finding.llms.feed'),
    link('/sitemap.xml', 'finding.llms.sitemap'),
    '',
    `## ${t('finding.llms.know')}`,
    '',
    `- ${t('finding.llms.members', { organisation })}`,
    `- ${t('finding.llms.dates')}`,
    `- ${t('finding.llms.source')}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
});
