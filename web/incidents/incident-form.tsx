import type { CategoryView } from '#application/community/categories/categories.query';
import { LIMITS } from '#application/community/limits';
import { TOPICS_TO_CHOOSE } from '../forum/choose-topic.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { SuggestingOne, useChosenWords, useSuggestingWords } from '../lists/choose-one.tsx';
import { OfferedFor } from '../lists/offered-for.tsx';
import { choiceToTick } from '../lists/still-meant.ts';
import { segmentChoices } from '../site/segment-choices.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { type Choice, Select, TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';

/** Opens an incident, under a topic that exists or a new one. */
export function IncidentForm(props: {
  refused: Refused | undefined;
  categories: readonly CategoryView[];
  groups: readonly { readonly slug: string; readonly name: string }[];
  /** That the words which were typed may mean. */
  topics: readonly Choice[];
}) {
  const { refused, categories, groups, topics } = props;
  const t = useT();
  const unsent = useUnsent(refused !== undefined, true);
  return (
    <form method="post" noValidate className="form" {...unsent}>
      <FormErrors errors={errorsOf(refused)} />
      <TextField
        name="title"
        label={t('incidents.field.title')}
        help={t('incidents.field.titleHelp')}
        maxLength={LIMITS.incident.title.max}
        defaultValue={typedIn(refused, 'title')}
        error={errorOf(refused, 'title')}
        required
      />
      <TextArea
        name="known"
        label={t('incidents.field.known')}
        help={t('incidents.field.knownHelp')}
        rows={3}
        maxLength={LIMITS.incident.known.max}
        defaultValue={typedIn(refused, 'known')}
        error={errorOf(refused, 'known')}
        required
      />
      <SuggestingOne
        from={TOPICS_TO_CHOOSE}
        chosen={useChosenWords('topic')}
        unticks="topicNumber"
        words={useSuggestingWords('topic')}
      >
        <TextField
          name="topic"
          label={t('incidents.field.topic')}
          help={t('incidents.field.topicHelp')}
          maxLength={LIMITS.otherTopic.max}
          defaultValue={typedIn(refused, 'topic')}
          error={errorOf(refused, 'topic')}
          optional
        />
      </SuggestingOne>
      <OfferedFor words={typedIn(refused, 'topic')} />
      {topics.length > 0 && (
        <RadioGroup
          name="topicNumber"
          legend={t('choosing.found')}
          choices={[...topics, { value: '', label: t('choosing.topic.noneOfThese') }]}
          value={refused && choiceToTick(refused.typed, 'topic', 'topicNumber')}
        />
      )}
      <Select
        name="categoryId"
        label={t('incidents.field.category')}
        placeholder={t('incidents.field.noCategory')}
        choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typedIn(refused, 'categoryId')}
        error={errorOf(refused, 'categoryId')}
        optional
      />
      <Checkbox
        name="banner"
        label={t('incidents.field.banner')}
        defaultChecked={refused ? typedIn(refused, 'banner') !== '' : true}
      />
      <CheckGroup
        name="segments"
        legend={t('incidents.field.segments')}
        help={t('announcements.field.segmentsHelp')}
        choices={segmentChoices(groups, t)}
        values={typedList(refused, 'segments', [])}
        error={errorOf(refused, 'segments')}
      />
      <p>
        <Button look="main">{t('incidents.open')}</Button>
      </p>
    </form>
  );
}
