import type { Letter } from '../../shared/letter.ports.ts';
import type { EditionContent } from './edition.port.ts';
import type { ReportLanguage } from './reports.port.ts';

/** An edition in words, as a letter and as a paper. */
export interface ReportWriter {
  letter(content: EditionContent, about: LetterAbout): Promise<Letter>;
  /** A tagged PDF: with its title and language, headings, and tables that a screen reader reads. */
  paper(content: EditionContent, language: ReportLanguage): Promise<Uint8Array>;
}

export interface LetterAbout {
  readonly language: ReportLanguage;
  readonly reader: string;
  /** A try-out: nobody else gets it, and nothing of it is kept. */
  readonly isTry: boolean;
  readonly stopPath: string;
}

/** Of what an edition said. */
export const paperName = ({ period }: EditionContent): string => `rapport-${period.from}-${period.to}.pdf`;
