import type { SampleLetters, ShownLetter } from '#application/shared/letter.ports';
import type { Mailer, MailTemplate, OutgoingMail } from '#application/shared/ports';
import { composeMail, type MailSettings } from './compose.ts';
import { SAMPLE_WORDS } from './templates/samples.ts';

const NOBODY = 'exemple@exemple.fr';
const [PAST, TO_COME] = ['2026-03-02T10:00:00Z', '2026-09-02T10:00:00Z'];

/** Something for each place of any letter, as codes or as somebody would have written it. */
const VALUES: Readonly<Record<string, string>> = {
  path: '/',
  refusalPath: '/',
  validMinutes: '1440',
  months: '24',
  leavesOn: TO_COME,
  closedAt: PAST,
  leftWords: 'keep',
  whyClosed: 'own',
  decidedAt: PAST,
  filedAt: PAST,
  until: TO_COME,
  appealableUntil: TO_COME,
  dueOn: TO_COME.slice(0, 10),
  number: 'ABCD-1234',
  count: '2',
  action: 'hide',
  source: 'notice',
  automated: 'no',
  automatedDetection: 'false',
  automatedDecision: 'no',
  state: 'answered',
  kind: 'access',
  outcome: 'kept',
  byParty: 'no',
  left: 'restored',
  besides: '12 silence contestable',
};
/** Letters as they leave, of nobody and about nothing. */
export class ComposedSamples implements SampleLetters {
  constructor(
    private readonly mailer: Mailer,
    private readonly settings: MailSettings,
  ) {}

  async show(...[name, language, own]: Parameters<SampleLetters['show']>): Promise<ShownLetter> {
    const { subject, html, text } = await composeMail(mailOf(name, language, own, NOBODY), this.settings);
    return { subject: String(subject), html: String(html), text: String(text) };
  }

  send(...[name, language, own, to]: Parameters<SampleLetters['send']>): Promise<void> {
    return this.mailer.send(mailOf(name, language, own, to));
  }
}

const mailOf = (
  name: string,
  language: 'fr' | 'en',
  texts: ReadonlyMap<string, string>,
  to: string,
): OutgoingMail => ({
  to,
  language,
  texts,
  template: name as MailTemplate,
  values: { ...VALUES, ...SAMPLE_WORDS[language] },
});
