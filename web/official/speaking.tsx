import { PREVIEW } from '../forum/compose-field.tsx';
import { avatarUrl, paragraphTextHref, topicDeedHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { insideSentence } from '../lib/inside-sentence.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { useArticle } from '../ui/cartouche.tsx';
import { OrgEmblem } from '../ui/org-emblem.tsx';
import type { Speaker } from './speaker.server.ts';
import { TermsFields, type TypedTerms } from './terms-fields.tsx';

interface SpeakingProps {
  speaker: Speaker;
  topic: { readonly slug: string; readonly number: number };
  terms: TypedTerms;
  refused?: Refused;
}

/** Somebody has said already on what the answer rests. */
const isBegun = ({ sources, ruleIds }: TypedTerms): boolean => sources !== '' || ruleIds.length > 0;

/** Inside the answer form of an agent: the fold from which the same text is published in the name of the organisation. */
export function SpeakingFold(props: SpeakingProps) {
  const t = useT();
  const { site } = usePage();
  return (
    <details className="disclose speaking" open={isBegun(props.terms)}>
      <summary>
        {t('official.speak.title', { organisation: insideSentence(site.organisation, t.locale) })}
      </summary>
      <Speaking {...props} beside />
    </details>
  );
}

/**
 * Who signs, on what grounds, and the button. It belongs into a form that holds the text.
 * @param props.beside the form has a main button of its own
 */
export function Speaking(props: SpeakingProps & { beside?: boolean }) {
  const { speaker, topic, terms, refused, beside = false } = props;
  const t = useT();
  const { site } = usePage();
  const article = useArticle(speaker.department ?? '');
  const action = topicDeedHref(topic, 'repondre-officiellement');
  if (speaker.department === null)
    return (
      <Alert tone="warn" title={t('official.speak.noDepartment')}>
        {t('official.speak.noDepartmentText')}
      </Alert>
    );
  return (
    <div className="speaking__in stack">
      <p className="speaking__who">
        <OrgEmblem />
        <span>{t('official.speak.signs', { department: speaker.department, article })}</span>
      </p>
      <TermsFields terms={terms} rules={speaker.rules} refused={refused} />
      <p className="cluster">
        <Button name="intent" value="preview" icon="eye" formAction={`${action}#${PREVIEW}`}>
          {t('official.speak.preview')}
        </Button>
        <Button look={beside ? undefined : 'main'} name="intent" value="publish" formAction={action}>
          {t('official.speak.title', { organisation: insideSentence(site.organisation, t.locale) })}
        </Button>
      </p>
    </div>
  );
}

/**
 * The other way to send the same text: under one's own face and name, apart from all that binds the organisation.
 * @param props.action where the form itself leads elsewhere
 * @param props.main it is what the form is for
 */
export function AsOneself(props: { action?: string; main?: boolean }) {
  const t = useT();
  const { member } = usePage();
  if (!member) return null;
  return (
    <section className="oneself" aria-label={t('official.speak.oneself', { name: member.pseudonym })}>
      <p className="oneself__who">
        <Avatar
          pseudonym={member.pseudonym}
          branch={member.branches[0]}
          imageUrl={avatarUrl(member.avatarKey, 48)}
        />
        <span>
          <strong>{t('official.speak.oneself', { name: member.pseudonym })}</strong>
          <span className="small muted">{t('official.speak.oneselfHelp')}</span>
        </span>
      </p>
      <Button look={props.main ? 'main' : undefined} name="intent" value="publish" formAction={props.action}>
        {t('official.speak.submit')}
      </Button>
    </section>
  );
}

/** Ready paragraphs, each put at the end of the text by a button; scripts put it where one writes. */
export function ReadyParagraphs({ speaker, topic }: Pick<SpeakingProps, 'speaker' | 'topic'>) {
  const t = useT();
  if (speaker.paragraphs.length === 0) return null;
  return (
    <details className="disclose">
      <summary>{t('official.speak.paragraphs')}</summary>
      <ul className="list">
        {speaker.paragraphs.map(({ id, title }) => (
          <li key={id}>
            <Button
              look="quiet"
              icon="plus"
              name="paragraph"
              value={id}
              data-from={paragraphTextHref(id)}
              formAction={`${topicDeedHref(topic, 'repondre-officiellement')}#body`}
            >
              {t('official.speak.insert', { title })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
