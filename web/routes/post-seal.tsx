import { useActionData } from '@remix-run/react';
import { SealFormRequest } from '#interfaces/http/community/desk.request';
import { termsOf } from '#interfaces/http/community/official.request';
import { isRefused } from '../forum/composing.ts';
import { personOf } from '../forum/person.ts';
import { postIdIn, upToPost } from '../forum/topic-visit.server.ts';
import { ActForm } from '../layout/small-page.tsx';
import { postHref, topicDeedHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { AnsweringPage, QuestionChanges, QuestionRead } from '../official/asked.tsx';
import { askedAt } from '../official/asked.server.ts';
import { cited } from '../official/cited.server.ts';
import { FormerSeals } from '../official/former-seals.tsx';
import { freshTerms, termLabels, termsAgain, TermsFields, typedTerms } from '../official/terms-fields.tsx';
import { GapsBox, type LeftOpen } from '../official/gaps-box.tsx';
import { leftOpenIn } from '../official/gaps.server.ts';
import { nameAlone } from '../official/name-alone.ts';
import { SealChanges } from '../official/seal-changes.tsx';
import { ValuePicker } from '../official/value-picker.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('official.seal', async (visit) => {
  const { app, actor } = visit;
  const form = await app.official.sealForm.execute(actor, postIdIn(visit));
  if (!form) throw nothingHere('community.post-not-found');
  const own = form.author.id === actor.memberId;
  const kind = own || form.sealedAs?.kind === 'authored' ? 'authored' : 'validated';
  actor.mustBeAllowed(kind === 'authored' ? 'official.author' : 'official.validate', form.topic.category.id);
  const [asked, rules, values] = await Promise.all([
    askedAt(visit, form.topic),
    app.official.ruleChoices.execute(),
    app.official.regulatoryValues.execute(),
  ]);
  const signedBy = kind === 'authored' && !own ? form.sealedAs!.department : null;
  return {
    asked,
    form: await cited(visit, form, { html: ['html'] }),
    own,
    kind,
    /** The department whose answer a colleague wrote, and whether whoever acts belongs to another. */
    signedBy,
    foreign: signedBy !== null && signedBy !== (visit.viewer.member?.department ?? null),
    rules,
    values,
  } as const;
});

export const action = act<SealFormRequest, LeftOpen>(
  'official.seal',
  SealFormRequest,
  async (input, visit) => {
    const postId = postIdIn(visit);
    await visit.app.official.sealAnswer.mustMay(visit.actor, postId);
    const form = await visit.app.official.sealForm.execute(visit.actor, postId);
    const right = input.kind === 'authored' ? 'official.author' : 'official.validate';
    if (form && visit.actor.may(right, form.topic.category.id)) {
      const open = await leftOpenIn(visit, [{ field: 'body', text: form.source }], input.gapsSeen);
      if (open) return open;
    }
    await visit.app.official.sealAnswer.execute({
      actor: visit.actor,
      postId,
      kind: input.kind,
      terms: termsOf(input),
      replaces: input.replaces ?? null,
      version: input.version,
      asked: input.question ?? null,
    });
    return upToPost(
      visit,
      postId,
      input.kind === 'authored' ? 'official.flash.sealed' : 'official.flash.validated',
    );
  },
  undefined,
  (visit) => visit.app.official.sealAnswer.mustMay(visit.actor, postIdIn(visit)),
);

const TITLES = {
  own: 'official.seal.titleOwn',
  confirm: 'official.seal.titleConfirm',
  validate: 'official.seal.title',
} as const;
const LEADS = {
  own: 'official.seal.leadOwn',
  confirm: 'official.seal.leadConfirm',
  validate: 'official.seal.lead',
} as const;
const SUBMITS = {
  own: 'official.seal.submitOwn',
  confirm: 'official.seal.submitConfirm',
  validate: 'official.seal.submit',
} as const;

const AGAIN = {
  own: 'official.seal.againOwn',
  confirm: SUBMITS.confirm,
  validate: 'official.seal.again',
} as const;

/** An agent reads a reply once more and vouches for it, or confirms what a colleague wrote for the department. */
export default function PostSealRoute() {
  const { asked, form, own, kind, signedBy, foreign, rules, values } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | LeftOpen | undefined;
  const refused = outcome && isRefused(outcome) ? outcome : undefined;
  const t = useT();
  const { now } = usePage();
  const { standing } = form;
  const begun = form.sealedAs ? termsAgain(form.sealedAs.terms, now) : freshTerms(now, form.topic.branches);
  const name = personOf(form.author, t).pseudonym;
  const act = signedBy === null ? (own ? 'own' : 'validate') : 'confirm';
  return (
    <AnsweringPage
      title={t(TITLES[act])}
      lead={t(LEADS[act], { name, department: signedBy ?? '' })}
      asked={asked}
    >
      <SealChanges changes={form.changes} values={values} />
      <section aria-labelledby="texte">
        <SectionHead
          id="texte"
          title={t('official.seal.text', { name: nameAlone(name, signedBy) })}
          more={{ href: postHref(form.postId), label: t('topic.accepted.inThread') }}
        />
        <Prose className="sealtext" html={form.html} />
        {kind === 'authored' && <ValuePicker values={values} />}
      </section>
      {foreign ? (
        <Alert tone="warn" title={t('official.seal.foreign', { department: signedBy ?? '' })}>
          {t('official.seal.foreignHow')}{' '}
          <a href={topicDeedHref(form.topic, 'repondre-officiellement')}>
            {t('official.seal.foreignAnswer')}
          </a>
        </Alert>
      ) : (
        <ActForm
          refused={refused}
          labels={termLabels(t)}
          back={postHref(form.postId)}
          submit={<Button look="main">{t(standing ? AGAIN[act] : SUBMITS[act])}</Button>}
        >
          <GapsBox outcome={outcome} />
          <QuestionChanges asked={asked} refused={refused} />
          <QuestionRead asked={asked.read} outcome={outcome} />
          <input type="hidden" name="kind" value={kind} />
          {standing && <input type="hidden" name="replaces" value={standing.sealId} />}
          <VersionSeen refused={outcome} of={form.version} />
          {form.sealedAs?.liftedAt && (
            <p className="small muted">
              {t.rich('official.seal.termsOfFormer', { day: <Day at={form.sealedAs.liftedAt} /> })}
            </p>
          )}
          <TermsFields terms={typedTerms(outcome?.typed, begun)} rules={rules} refused={refused} />
        </ActForm>
      )}
      <FormerSeals history={form.history} />
    </AnsweringPage>
  );
}
