import { useActionData } from '@remix-run/react';
import { OfficialAnswerFormRequest } from '#interfaces/http/community/desk.request';
import { termsOf } from '#interfaces/http/community/official.request';
import { WRITING } from '../forum/draft-place.ts';
import { ComposeField } from '../forum/compose-field.tsx';
import { type ComposeOutcome, filledIn, isRefused, type Previewed, previewIn } from '../forum/composing.ts';
import { topicOf } from '../forum/topic-visit.server.ts';
import { pageOfPosition, postAnchor, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { letGo } from '../lib/coming-back.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { insideSentence } from '../lib/inside-sentence.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { AnsweringPage, QuestionChanges, QuestionRead } from '../official/asked.tsx';
import { askedAt } from '../official/asked.server.ts';
import { previewed } from '../official/cited.server.ts';
import { GapsBox, isLeftOpen, type LeftOpen } from '../official/gaps-box.tsx';
import { leftOpenIn } from '../official/gaps.server.ts';
import { AsOneself, ReadyParagraphs, Speaking } from '../official/speaking.tsx';
import { speakerIn } from '../official/speaker.server.ts';
import { draftedTerms, freshTerms, keptTerms, termLabels, typedTerms } from '../official/terms-fields.tsx';
import { VALUE_CITATION } from '../official/value-citation.ts';
import { ValuePicker } from '../official/value-picker.tsx';
import { SignatureBand } from '../ui/official-answer.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('official.seal', async (visit) => {
  const topic = await topicOf(visit);
  const [speaker, draft] = await Promise.all([
    speakerIn(visit, topic.category.id),
    visit.app.community.draft.execute(visit.actor, `topic:${topic.id}`),
  ]);
  if (speaker) return { topic, speaker, draft, asked: await askedAt(visit, topic) };
  throw Object.assign(new Error('Not allowed'), { kind: 'forbidden', code: 'access.not-allowed' });
});

export const action = act<OfficialAnswerFormRequest, Previewed | LeftOpen>(
  'official.seal',
  OfficialAnswerFormRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const { body, replyTo = null, intent = 'publish', paragraph } = input;
    const topic = await topicOf(visit);
    if (paragraph !== undefined) {
      const all = await app.official.cannedParagraphs.execute(actor);
      const ready = all.find(({ id }) => id === paragraph)?.body ?? '';
      const joined = [body.trimEnd(), ready].filter((text) => text !== '').join('\n\n');
      return { preview: await previewed(visit, joined), typed: { ...typed, body: joined } };
    }
    if (intent === 'preview') return { preview: await previewed(visit, body), typed };
    if (intent === 'draft') {
      const version = input.draftVersion ?? 0;
      const place = `topic:${topic.id}`;
      const fields = { ...draftedTerms(typed), ...(replyTo && { replyTo }) };
      await app.community.saveDraft.execute({ actor, place, title: topic.title, body, fields, version });
      return seeOther(`${topicHref(topic)}#${WRITING}`, telling('compose.flash.draftSaved'));
    }
    await app.official.answerOfficially.mustMay(actor, topic.id);
    const open = await leftOpenIn(visit, [{ field: 'body', text: body }], input.gapsSeen);
    if (open) return { ...open, preview: await previewed(visit, body) };
    const answer = await app.official.answerOfficially.execute({
      actor,
      topicId: topic.id,
      body,
      replyTo,
      terms: termsOf(input),
      asked: input.question ?? null,
    });
    await letGo(visit, topicHref(topic));
    const here = `${topicHref(answer, pageOfPosition(answer.position))}#${postAnchor(answer.id)}`;
    return afterWords(here, answer.told, 'official.flash.answered');
  },
  undefined,
  async (visit) => visit.app.official.answerOfficially.mustMay(visit.actor, (await topicOf(visit)).id),
);

/** The answer form of the topic with the terms open: for a refusal, a preview, a ready paragraph, or to begin here. */
export default function TopicAnswerOfficiallyRoute() {
  const { topic, speaker, draft, asked } = usePageData<typeof loader>();
  const outcome = useActionData() as ComposeOutcome;
  const t = useT();
  const { site, now } = usePage();
  const refused = isRefused(outcome) ? outcome : undefined;
  return (
    <AnsweringPage
      title={t('official.speak.title', { organisation: insideSentence(site.organisation, t.locale) })}
      lead={t('official.speak.lead', { title: topic.title })}
      asked={asked}
    >
      <form method="post" className="stack">
        <FormErrors errors={errorsOf(refused, { body: t('official.speak.body'), ...termLabels(t) })} />
        <GapsBox outcome={outcome} />
        <QuestionChanges asked={asked} refused={refused} />
        <QuestionRead asked={asked.read} outcome={outcome} />
        <input type="hidden" name="replyTo" value={filledIn(outcome, 'replyTo', draft)} />
        <ComposeField
          place={`topic:${topic.id}`}
          label={t('official.speak.body')}
          help={t('official.speak.bodyHelp', { citation: VALUE_CITATION })}
          value={filledIn(outcome, 'body', draft)}
          error={errorOf(refused, 'body')}
          draft={draft}
          preview={previewIn(outcome)}
          isStopped={isLeftOpen(outcome)}
          signature={speaker.department !== null && <SignatureBand department={speaker.department} />}
          submit={null}
        />
        <ValuePicker values={speaker.values} />
        <ReadyParagraphs speaker={speaker} topic={topic} />
        <Speaking
          speaker={speaker}
          topic={topic}
          terms={typedTerms(outcome?.typed ?? keptTerms(draft?.fields), freshTerms(now, topic.branches))}
          refused={refused}
        />
        <AsOneself action={topicHref(topic)} />
        <p>
          <a href={topicHref(topic)}>{t('topic.form.back')}</a>
        </p>
      </form>
    </AnsweringPage>
  );
}
