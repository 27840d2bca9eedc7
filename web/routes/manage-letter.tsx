import { useActionData } from '@remix-run/react';
import { LETTER_FIELDS } from '#application/site/limits';
import type { LetterField, TextLanguage } from '#application/site/limits';
import type { TextSheet } from '#application/site/texts/text-desk';
import type { ShownLetter } from '#application/shared/letter.ports';
import { LetterRequest } from '#interfaces/http/site/texts.request';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { letterHref, LETTERS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { namesIn } from '../texts/names.server.ts';
import { TextHistory } from '../texts/text-history.tsx';
import { TextHoles } from '../texts/text-holes.tsx';
import { letterName, partName } from '../texts/words.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { ScrolledText } from '../ui/scrolled.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useUnsent } from '../ui/unsent.ts';

/** A letter as it would leave, and as it was typed. */
interface Shown extends Pick<Refused, 'typed'> {
  readonly shown: ShownLetter;
  /** Whether it went to who tried it, or could go nowhere. Null where it was only looked at. */
  readonly sent: 'arrives' | 'nowhere' | null;
}

/** Longer texts of one line are written in several all the same: they are easier to look over. */
const LONG = 100;
const partOf = ({ key }: Pick<TextSheet, 'key'>): LetterField =>
  key.slice(key.lastIndexOf('.') + 1) as LetterField;
const languageIn = ({ url }: Visit): TextLanguage => (url.searchParams.get('langue') === 'en' ? 'en' : 'fr');

export const loader = read('texts.manage', async (visit) => {
  const name = visit.params['name'] ?? '';
  const parts = await visit.app.texts.desk.letter(visit.actor, name);
  const language = languageIn(visit);
  const versions = parts
    .flatMap(({ history }) => history)
    .filter((one) => one.language === language)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const first = parts.find((part) => partOf(part) === 'subject') ?? parts[0]!;
  const { own, delivered } = first[language];
  const subject = visit.app.texts.shapes.sample(own ?? delivered, language);
  const mayChange = visit.app.texts.desk.mayChange(visit.actor, name);
  const identity = isStillFresh(visit) ? null : identityPath(letterHref(name, language));
  const names = await namesIn(visit, versions);
  return { name, subject, language, parts, versions, mayChange, identity, names };
});

export const action = act<LetterRequest, Shown>('texts.manage', LetterRequest, async (input, visit) => {
  const { app, actor, viewer, params, typed } = visit;
  const { intent, language, version } = input;
  const name = params['name'] ?? '';
  const parts = await app.texts.desk.letter(actor, name);
  if (intent === 'show' || intent === 'try') {
    const texts = Object.fromEntries(LETTER_FIELDS.map((part) => [part, input[part] ?? '']));
    const asked = { actor, name, language, texts };
    const shown = await app.texts.tryLetter.show(asked);
    if (intent === 'show') return { shown, sent: null, typed };
    await app.texts.tryLetter.send(asked);
    return { shown, sent: (await mailArrives(visit)) ? 'arrives' : 'nowhere', typed };
  }
  const isBack = intent === 'delivered';
  const texts = parts.map((part) => ({
    key: part.key,
    language,
    field: partOf(part),
    text: isBack ? '' : (input[partOf(part)] ?? ''),
  }));
  const here = letterHref(name, language);
  return orIdentity(here, async () => {
    const { session } = viewer;
    await app.texts.change.execute({ actor, session, what: `letters.${name}`, texts, version });
    return seeOther(here, telling(isBack ? 'texts.flash.letterDelivered' : 'texts.flash.letterSaved'));
  });
});

/** One letter in one language: its texts, how it would leave, and what it said before. */
export default function ManageLetterRoute() {
  const page = usePageData<typeof loader>();
  const { name, subject, language, parts, versions, mayChange, identity, names } = page;
  const outcome = useActionData() as Refused | Shown | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const shown = outcome && 'shown' in outcome ? outcome : undefined;
  const t = useT();
  const unsent = useUnsent(outcome !== undefined, true);
  const other = language === 'fr' ? 'en' : 'fr';
  const labels = Object.fromEntries(parts.map((part) => [partOf(part), partName(t, part.key)]));
  const version = parts.reduce((sum, part) => sum + part[language].version, 0);
  return (
    <AdminFrame
      place="letters"
      title={t('texts.letters.one', { subject: letterName(t, name, subject) })}
      lead={t('texts.letters.oneLead', { language })}
      acts={<ButtonLink href={letterHref(name, other)}>{t(`texts.letters.in.${other}`)}</ButtonLink>}
    >
      <Breadcrumbs items={[{ href: LETTERS, label: t('texts.letters.title') }]} />
      {shown?.sent === 'arrives' && <Alert tone="ok" live title={t('texts.letters.sent')} />}
      {shown?.sent === 'nowhere' && <Alert tone="warn" live title={t('texts.letters.sentNowhere')} />}
      {shown && (
        <section className="apart" aria-labelledby="apercu">
          <SectionHead id="apercu" title={t('texts.letters.asTyped')} />
          {!shown.sent && <Alert live title={t('texts.letters.notSaved')} />}
          <p>
            <strong lang={language}>{shown.shown.subject}</strong>
          </p>
          <ScrolledText className="mail-text" labelledBy="apercu" lang={language}>
            {shown.shown.text}
          </ScrolledText>
        </section>
      )}
      {mayChange && identity !== null && (
        <p>
          <a href={identity}>{t('texts.letters.identity')}</a>
        </p>
      )}
      {mayChange ? (
        <form method="post" noValidate action={letterHref(name, language)} className="stack" {...unsent}>
          <FormErrors errors={errorsOf(refused, labels)} />
          <VersionSeen refused={refused ?? shown} of={version} />
          <input type="hidden" name="language" value={language} />
          {parts.map((part) => (
            <PartField
              key={part.key}
              part={part}
              language={language}
              refused={refused}
              typed={refused ?? shown}
            />
          ))}
          <p className="cluster">
            <Button look="final" name="intent" value="save">
              {t('texts.save')}
            </Button>
            <Button look="outline" name="intent" value="show">
              {t('texts.show')}
            </Button>
            <Button look="outline" name="intent" value="try">
              {t('texts.letters.try')}
            </Button>
            {parts.some((part) => part[language].own !== null) && (
              <Button look="quiet" name="intent" value="delivered">
                {t('texts.toDelivered')}
              </Button>
            )}
          </p>
        </form>
      ) : (
        <Alert title={t('texts.letters.ofSecurity')} />
      )}
      <section className="apart" aria-labelledby="aujourdhui">
        <SectionHead id="aujourdhui" title={t('texts.letters.today')} />
        <iframe
          className="mail-frame"
          title={t('texts.letters.today')}
          src={`${LETTERS}/${name}/html?langue=${language}`}
          sandbox=""
        />
      </section>
      {mayChange && <TextHoles forms={parts.map(({ forms }) => forms[language])} />}
      <TextHistory versions={versions} names={names} withParts />
    </AdminFrame>
  );
}

function PartField(props: {
  part: TextSheet;
  language: TextLanguage;
  refused: Refused | undefined;
  typed: Pick<Refused, 'typed'> | undefined;
}) {
  const { part, language, refused, typed } = props;
  const t = useT();
  const name = partOf(part);
  const { own, delivered } = part[language];
  const base = {
    name,
    lang: language,
    label: partName(t, part.key),
    maxLength: part.forms[language].max,
    defaultValue: typedIn(typed, name, own ?? delivered),
    error: errorOf(refused, name),
    ...(own !== null && { help: t('texts.deliveredIs', { text: delivered }) }),
  };
  if (part.lines) return <TextArea {...base} rows={8} />;
  return delivered.length > LONG ? <TextArea {...base} rows={3} /> : <TextField {...base} />;
}
