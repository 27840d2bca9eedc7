import { type EditionContent, isEmpty } from '#application/insights/reports/edition.port';
import type { LetterAbout, ReportWriter } from '#application/insights/reports/report-writer.port';
import type { ReportLanguage } from '#application/insights/reports/reports.port';
import type { Letter } from '#application/shared/letter.ports';
import { naming, ORGANISATION } from '#application/shared/organisation-word';
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
  ) {}

  letter(content: EditionContent, { language, reader, isTry, stopPath }: LetterAbout): Letter {
    const edition = new WordedEdition(content, language, this.kpis[language]);
    const { words, period, subject, previous } = edition;
    const nothing = isEmpty(content);
    return {
      subject: isTry ? words.trySubject(subject) : subject,
      preview: words.preview(content.figures.length),
      paragraphs: [
        words.hello(reader),
        ...(isTry ? [words.tryNote] : []),
        words.intro(content.name, period),
        nothing ? words.empty : words.compared(previous),
      ],
      ...(!nothing && {
        tables: edition.tables().map(({ title, columns, rows }) => ({ caption: title, columns, rows })),
      }),
      ...(!isTry && { action: words.action }),
      afterwards: [words.attached(edition.isByBranch), words.made(edition.madeAt), words.because],
      links: [{ label: words.stop, path: stopPath }],
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
      ...{ language, community: await this.site.community() },
    });
  }
}
