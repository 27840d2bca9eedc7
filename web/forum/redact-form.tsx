import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { ScrolledText } from '../ui/scrolled.tsx';
import { isRefused } from './composing.ts';
import { GroundField } from './ground-field.tsx';
import { ReasonField } from './reason-field.tsx';

/** Where it stands, before anything is done. */
export interface Looked {
  readonly found: {
    readonly posts: number;
    readonly titles: number;
    readonly beyond: number;
    readonly glued: { readonly places: number; readonly words: readonly string[] };
  };
  readonly typed: Refused['typed'];
}

/** Done, but not with all of it. */
export interface Begun {
  readonly begun: {
    readonly done: number;
    readonly left: number;
    readonly isBeyondReach: boolean;
    readonly records: number;
  };
  readonly typed: Refused['typed'];
}

/** A preview keeps what was typed, as a refusal does. */
const NOTHING_REFUSED: Refused['problem'] = { type: 'about:blank', title: '', status: 200, code: '' };

/** Takes a passage out of everywhere, chosen from this text. @param props.back where its author would look for it */
export function RedactForm(props: {
  source: string;
  isOwn: boolean;
  back: string;
  likely?: string | undefined;
}) {
  const outcome = useActionData<Looked | Begun | Refused>();
  const t = useT();
  const refused = isRefused(outcome) ? outcome : undefined;
  const looked = outcome && 'found' in outcome ? outcome : undefined;
  const begun = outcome && 'begun' in outcome ? outcome : undefined;
  const kept = looked ?? begun;
  const passage = kept ? String(kept.typed['passage'] ?? '') : typedIn(refused, 'passage');
  const shown = kept ? { typed: kept.typed, problem: NOTHING_REFUSED } : refused;
  return (
    <SmallPage title={t('redaction.title')} lead={t('redaction.lead')}>
      <p id="texte">{t('redaction.source')}</p>
      <ScrolledText className="source" labelledBy="texte">
        {props.source}
      </ScrolledText>
      <ActForm
        keeps={false}
        refused={refused}
        back={props.back}
        submit={
          <>
            <Button look="outline" name="intent" value="look">
              {t('redaction.look')}
            </Button>
            <Button look="final" name="intent" value="redact">
              {t('redaction.submit')}
            </Button>
          </>
        }
      >
        <TextArea
          name="passage"
          label={t('redaction.passage')}
          help={t('redaction.passageHelp')}
          rows={3}
          maxLength={LIMITS.passage.max}
          defaultValue={passage}
          error={errorOf(refused, 'passage')}
        />
        {looked && (
          <Alert
            tone="warn"
            live
            title={t('redaction.found', { posts: looked.found.posts, titles: looked.found.titles })}
          >
            {t('redaction.foundMore')}
            {looked.found.beyond > 0 && <p>{t('redaction.beyond', { count: looked.found.beyond })}</p>}
            {looked.found.glued.places > 0 && (
              <p>
                {t('redaction.glued', {
                  count: looked.found.glued.places,
                  words: looked.found.glued.words.join(', '),
                })}
              </p>
            )}
          </Alert>
        )}
        {begun && (
          <Alert tone="warn" live title={t('redaction.done', { count: begun.begun.done })}>
            {begun.begun.left > 0 && <p>{t('redaction.left', { count: begun.begun.left })}</p>}
            {begun.begun.isBeyondReach && <p>{t('redaction.leftBeyond')}</p>}
            {begun.begun.records > 0 && <p>{t('redaction.records', { count: begun.begun.records })}</p>}
          </Alert>
        )}
        {!props.isOwn && <GroundField refused={shown} likely={props.likely} />}
        <ReasonField refused={shown} />
      </ActForm>
    </SmallPage>
  );
}
