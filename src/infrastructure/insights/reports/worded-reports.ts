import { type EditionContent, isEmpty } from '#application/insights/reports/edition.port';
import type { LetterAbout, ReportWriter } from '#application/insights/reports/report-writer.port';
import type { ReportLanguage } from '#application/insights/reports/reports.port';
import type { Letter } from '#application/shared/letter.ports';
import { naming, ORGANISATION } from '#application/shared/organisation-word';
import type { OwnTextsNow } from '#application/shared/own-texts';
import { oneLine } from '#domain/shared/one-line';
import { Sayings } from '../../platform/mail/sayings.ts';
import { letterEn } from './messages/letter.en.ts';
import { letterFr } from './messages/letter.fr.ts';
import { WordedEdition } from './worded-edition.ts';
import type { KpiWords } from './words.ts';

/** What the community and the organisation are called now, the latter as sentences call it. */
export interface ReportSite {
  community(): Promise<string>;
  organisation(language: ReportLanguage): Promise<string>;
}

/** Writes editions in French and English. */
export class WordedReports implements ReportWriter {
  constructor(
    private readonly kpis: KpiWords,
    private readonly site: ReportSite,
    private readonly own: OwnTextsNow,
  ) {}

  async letter(content: EditionContent, { language, reader, isTry, stopPath }: LetterAbout): Promise<Letter> {
    const edition = new WordedEdition(content, language, this.kpis[language]);
    const { words, period, previous } = edition;
    const delivered = language === 'en' ? letterEn : letterFr;
    const letter = new Sayings(delivered, language, await this.own.read(), { pseudonym: oneLine(reader) });
    const name = oneLine(content.name);
    const subject = letter.say('report', 'subject', { name, period });
    const nothing = isEmpty(content);
    return {
      subject: isTry ? words.trySubject(subject) : subject,
      preview: letter.say('report', 'preview', { figures: content.figures.length }),
      paragraphs: [
        letter.say('report', 'hello'),
        ...(isTry ? [words.tryNote] : []),
        letter.say('report', 'intro', { name, period }),
        nothing ? letter.say('report', 'empty') : letter.say('report', 'compared', { previous }),
      ],
      ...(!nothing && {
        tables: edition.tables().map(({ title, columns, rows }) => ({ caption: title, columns, rows })),
      }),
      ...(!isTry && { action: letter.say('report', 'action') }),
      afterwards: [
        letter.say('report', 'attached', { detailed: edition.isByBranch ? 'yes' : 'no' }),
        letter.say('report', 'made', { moment: edition.madeAt }),
        letter.say('report', 'because'),
      ],
      links: [{ label: letter.say('report', 'stop'), path: stopPath }],
    };
  }

  async paper(content: EditionContent, language: ReportLanguage): Promise<Uint8Array> {
    const organisation = await this.site.organisation(language);
    const labels = Object.fromEntries(
      Object.entries(this.kpis[language]).map(([key, { label, means }]) => [
        key,
        { label, means: naming(means.replaceAll('{org}', ORGANISATION), organisation) },
      ]),
    );
    // What draws papers weighs as much as all pages together, and few processes ever draw one.
    const { drawPaper } = await import('./paper.ts');
    return drawPaper(new WordedEdition(content, language, labels), {
      language,
      community: await this.site.community(),
    });
  }
}
