import type { ReportLetterTexts } from '../words.ts';

/** What the letter of a report says, in ICU MessageFormat. */
export const letterEn: ReportLetterTexts = {
  report: {
    subject: '{name}, {period}',
    preview:
      '{figures, plural, =0 {One figure, and how it moved.} one {One figure, and how it moved.} other {# figures, and how they moved.}}',
    hello: 'Hello {pseudonym},',
    intro: 'Here is the report “{name}”, {period}.',
    compared: 'Each figure is compared with the period of the same length before it, {previous}.',
    empty: 'None of these figures could be counted in this period.',
    attached:
      '{detailed, select, yes {The attached PDF holds the same figures, tells them by branch and says what each counts.} other {The attached PDF holds the same figures and says what each counts.}}',
    made: 'Figures as of {moment}. A report that was sent does not change.',
    because: 'You get this report because the team named you among its readers.',
    action: 'Read this report online',
    stop: 'Stop getting this report',
  },
};
