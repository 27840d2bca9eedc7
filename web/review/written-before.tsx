import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { type GivenBack, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { blankName, changedTexts } from './decide-errors.ts';

/** Fields of a decision that are the same whatever is chosen. */
const SAME_FOR_ALL = ['until', 'ground', 'stepFacts', 'onOrder', 'verdict', 'answer'] as const;

/** What was written of a decision, carried along while another measure or another template is chosen. */
export function WrittenBefore({ found, written }: { found: ReviewCase; written: GivenBack }) {
  return (
    <>
      <VersionSeen refused={written} of={found.item.version} />
      <VersionSeen as="read" refused={written} of={found.piece?.contentDigest ?? ''} />
      <Carried found={found} written={written} />
    </>
  );
}

/** What a measure that restricts nothing asks for. */
const OF_NO_RESTRICTION: readonly string[] = ['verdict', 'answer'];

/** The same beside the words of a measure that restricts nothing: it is there still for who chooses another one. */
export function CarriedPast({ found, written }: { found: ReviewCase; written: GivenBack }) {
  const template = typedIn(written, 'template');
  return (
    <>
      {template !== '' && <input type="hidden" name="template" value={template} data-carried="" />}
      <Carried found={found} written={written} but={OF_NO_RESTRICTION} />
    </>
  );
}

function Carried(props: { found: ReviewCase; written: GivenBack; but?: readonly string[] }) {
  const { found, written, but = [] } = props;
  const t = useT();
  const former = found.templates.find(({ key }) => key === typedIn(written, 'template'));
  const texts = changedTexts(found, former, written, (name) => blankName(name, t));
  const kept = SAME_FOR_ALL.filter((name) => !but.includes(name)).map(
    (name) => [name, typedIn(written, name)] as const,
  );
  const lists = (['blankName', 'blank'] as const).flatMap((name) =>
    typedList(written, name).map((value) => [name, value] as const),
  );
  return (
    <>
      {[...texts, ...kept.filter(([, value]) => value !== ''), ...lists].map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} data-carried="" />
      ))}
    </>
  );
}
