import { topicsOf } from '#application/site/limits';
import type { Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';

/**
 * Topics by their numbers, as somebody typed them.
 * @throws what stands beside `topics`: said alike of what is not there and of what is not theirs to read
 */
export async function topicsTyped({ app, actor }: Visit, typed: string): Promise<void> {
  if (typed.trim() === '') return;
  const numbers = topicsOf(typed);
  const { items } = await app.community.topicList.execute(actor, {
    view: 'latest',
    numbers,
    limit: numbers.length,
  });
  const unknown = numbers.filter((number) => !items.some((topic) => topic.number === number));
  if (unknown.length > 0)
    throw invalid('topics', 'site.block-topic-unknown', {
      count: unknown.length,
      numbers: unknown.join(', '),
    });
}
