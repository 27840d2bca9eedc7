/** A rendered page as search engines read it. */
export interface ReadPage {
  readonly status: number;
  readonly location: string | null;
  readonly robots: string | null;
  readonly robotsHeader: string | null;
  /** Path of the canonical address. */
  readonly canonical: string | null;
  readonly image: string | null;
  readonly html: string;
  /** How many `script` elements of any kind stand in it. */
  readonly scripts: number;
  /** Each JSON-LD document, parsed. @throws where one cannot be parsed */
  readonly structured: readonly Node[];
}

export type Node = Readonly<Record<string, unknown>>;

const attribute = (html: string, element: RegExp): string | null =>
  element.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x27;', "'") ?? null;

export async function readPage(origin: string, path: string, cookie?: string): Promise<ReadPage> {
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: { 'User-Agent': 'Mozilla/5.0', Accept: 'text/html', ...(cookie && { Cookie: cookie }) },
  });
  const html = await answer.text();
  const canonical = attribute(html, /<link rel="canonical" href="([^"]*)"/);
  const json = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)];
  return {
    status: answer.status,
    location: answer.headers.get('location')?.replace(origin, '') ?? null,
    robots: attribute(html, /<meta name="robots" content="([^"]*)"/),
    robotsHeader: answer.headers.get('x-robots-tag'),
    canonical: canonical === null ? null : canonical.replace(origin, ''),
    image: attribute(html, /<meta property="og:image" content="([^"]*)"/)?.replace(origin, '') ?? null,
    html,
    scripts: html.match(/<script/gi)?.length ?? 0,
    structured: json.map(([, text]) => JSON.parse(text!) as Node),
  };
}

/** Every node of structured data, however deep, by its type. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [...('@type' in node ? [node] : []), ...Object.values(node).flatMap(nodesIn)];
}

/** What search engines ask of each type that the site uses: every one of these, by dots into what it holds. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  QAPage: ['mainEntity.name', 'inLanguage'],
  Question: ['name', 'text', 'answerCount', 'author.name', 'datePublished', 'upvoteCount', 'url'],
  Answer: ['text', 'url', 'author.name', 'datePublished', 'upvoteCount'],
  DiscussionForumPosting: ['headline', 'text', 'url', 'author.name', 'datePublished', 'commentCount'],
  Comment: ['text', 'author.name', 'datePublished', 'url'],
  InteractionCounter: ['interactionType', 'userInteractionCount'],
  Article: ['headline', 'author.name', 'datePublished', 'publisher.name', 'url'],
  ProfilePage: ['mainEntity.name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  WebSite: ['name', 'url', 'potentialAction.target.urlTemplate', 'potentialAction.query-input'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  Organization: ['name'],
  Person: ['name'],
  CollectionPage: ['name', 'url'],
  Event: [
    'name',
    'startDate',
    'endDate',
    'eventStatus',
    'eventAttendanceMode',
    'location',
    'organizer.name',
    'url',
  ],
  Place: ['name', 'address'],
  VirtualLocation: ['url'],
  Service: ['name', 'description', 'provider.name', 'url'],
  AggregateRating: ['ratingValue', 'reviewCount', 'bestRating'],
};

const at = (node: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Node | undefined)?.[key], node);

/** Of what somebody replied: whether it says that another vouches for it. */
const isVouched = (type: string, node: Node): boolean =>
  (type === 'Answer' || type === 'Comment') && ('creditText' in node || 'publisher' in node);

/** Every required field that a page lacks, and every rule between fields that it breaks; nothing when all is well. */
export function shortcomings(page: ReadPage): string[] {
  return nodesIn(page.structured).flatMap((node) => {
    const type = String(node['@type']);
    const required = REQUIRED[type];
    if (!required) return [`${type} is no type that we know`];
    const lacking = required.filter((path) => [undefined, null, ''].includes(at(node, path) as never));
    return [...lacking.map((path) => `${type} lacks ${path}`), ...brokenRules(type, node)];
  });
}

function brokenRules(type: string, node: Node): string[] {
  const list = (name: string) => (node[name] as Node[] | undefined) ?? [];
  if (type === 'Question') {
    const listed = list('suggestedAnswer').length + (node['acceptedAnswer'] ? 1 : 0);
    if (listed > Number(node['answerCount'])) return ['more answers listed than counted'];
    return Number(node['answerCount']) > 0 && listed === 0 ? ['answers counted, none listed'] : [];
  }
  if (isVouched(type, node) && at(node, 'publisher.@type') !== 'Organization')
    return [`${type} is vouched for by no organisation`];
  if (type !== 'BreadcrumbList') return [];
  const items = list('itemListElement');
  return items.flatMap((item, index) => [
    ...(item['position'] === index + 1
      ? []
      : [`crumb ${index + 1} has position ${String(item['position'])}`]),
    ...(item['item'] || index === items.length - 1 ? [] : [`crumb ${index + 1} leads nowhere`]),
  ]);
}
