/**
 * Who may import whom. Each rule has a canary in test/architecture/canaries/ that must make it fire, so a rule that
 * falls silent turns the build red.
 */

const CONTEXT = '(community|moderation|engagement|events|insights|site)';

/** Which contexts a context may ask through their published API; everybody else learns by facts. */
const ASKS = {
  community: ['moderation', 'site'],
  moderation: [],
  engagement: ['community', 'moderation', 'site'],
  events: ['community', 'moderation', 'site'],
  insights: ['community', 'engagement', 'moderation', 'site'],
  site: ['moderation'],
};

const USE_CASE = `^src/application/${CONTEXT}/(?!published/|consumers/)[^.]+/[a-z-]+\\.ts$`;
const VALUE = { dependencyTypesNot: ['type-only'] };

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** These packages are at home in the given places and nowhere else. */
const packagesStay = (name, comment, packages, home) =>
  rule(
    name,
    comment,
    { path: '^(src|web)/', pathNot: home },
    { path: `(^|/)node_modules/(${packages})(/|$)` },
  );

const layers = [
  rule(
    'domain-imports-only-domain',
    'The model knows no package, no platform module and no other layer.',
    { path: '^src/domain/' },
    { pathNot: '^src/domain/' },
  ),
  rule(
    'application-imports-only-inward',
    'Use cases speak to the world through ports.',
    { path: '^src/application/' },
    { pathNot: '^src/(domain|application)/' },
  ),
  rule(
    'infrastructure-never-looks-outward',
    'Adapters serve the application; they never call delivery.',
    { path: '^src/infrastructure/' },
    { path: '^(src/interfaces|web)/' },
  ),
  rule(
    'only-composition-sees-adapters',
    'Delivery gets its collaborators from the container.',
    { path: '^(src/interfaces|web)/', pathNot: '^src/interfaces/composition/' },
    { path: '^src/infrastructure/' },
  ),
  rule(
    'delivery-sees-no-model',
    'Aggregates never leave the application; pages and routes get data made for them.',
    { path: '^src/interfaces/', pathNot: '^src/interfaces/composition/' },
    { path: `^src/domain/${CONTEXT}/` },
  ),
  rule(
    'web-sees-no-domain',
    'Not even the shared kernel: a page is made of page types.',
    { path: '^web/' },
    { path: '^src/domain/' },
  ),
  rule(
    'web-takes-only-types-from-application',
    'A page calls the application through its loader, never by importing it. Limits are said once, for its fields too, and so is how texts stand in tables.',
    { path: '^web/' },
    {
      path: '^src/application/',
      pathNot: `^src/application/(${CONTEXT}/limits|shared/sheet-text)\\.ts$`,
      ...VALUE,
    },
  ),
  rule(
    'web-takes-only-requests-and-messages-from-interfaces',
    'Page and API share request classes, their validation and the texts of errors, nothing else.',
    { path: '^web/' },
    {
      path: '^src/interfaces/',
      pathNot: ['\\.request\\.ts$', '^src/interfaces/http/validate\\.ts$', '^src/interfaces/messages/'],
      ...VALUE,
    },
  ),
  rule(
    'browser-carries-no-server',
    'What runs in the browser is small vanilla code: no React, no server module.',
    { path: '^web/(enhance/|embed/|entry\\.client\\.)' },
    { path: '(^src/|\\.server\\.tsx?$|(^|/)node_modules/(react|react-dom|@remix-run)(/|$))', ...VALUE },
  ),
];

const contexts = [
  rule(
    'domain-contexts-are-strangers',
    'Models of two contexts meet by id alone.',
    { path: `^src/domain/${CONTEXT}/` },
    { path: '^src/domain/', pathNot: '^src/domain/($1|shared)/' },
  ),
  rule(
    'shared-kernel-knows-no-context',
    'Everybody depends on the kernel, so it depends on nobody.',
    { path: '^src/(domain|application)/shared/' },
    { path: `^src/(domain|application)/${CONTEXT}/` },
  ),
  rule(
    'application-keeps-to-its-domain',
    'A use case acts on the aggregates of its own context.',
    { path: `^src/application/${CONTEXT}/` },
    { path: '^src/domain/', pathNot: '^src/domain/($1|shared)/' },
  ),
  rule(
    'contexts-meet-only-at-published',
    'Another context is seen through its published API and facts.',
    { path: `^src/(?:application|infrastructure)/${CONTEXT}/` },
    {
      path: `^src/application/${CONTEXT}/`,
      pathNot: ['^src/application/$1/', '^src/application/[^/]+/published/'],
    },
  ),
  rule(
    'published-is-plain-data',
    'What is published outlives the model: primitives and other published types only.',
    { path: '^src/application/[^/]+/published/' },
    { pathNot: ['^src/application/[^/]+/published/', '^src/application/shared/'] },
  ),
  rule(
    'use-case-calls-no-use-case',
    'Transactions do not nest; what two use cases share belongs to the model.',
    { path: `^src/application/${CONTEXT}/(?!published/)[^.]+/[a-z-]+\\.ts$` },
    { path: USE_CASE },
  ),
  ...Object.entries(ASKS).map(([context, others]) =>
    rule(
      `${context}-asks-only-${others.join('-and-') || 'nobody'}`,
      'The table above says who may ask whom.',
      { path: `^src/(application|infrastructure)/${context}/` },
      {
        path: '^src/application/[^/]+/published/.*\\.api\\.ts$',
        pathNot: `^src/application/(${[context, ...others].join('|')})/`,
      },
    ),
  ),
  rule(
    'adapters-keep-to-their-context',
    'An adapter knows the model and the tables of its own context.',
    { path: `^src/infrastructure/${CONTEXT}/` },
    { path: `^src/(infrastructure|domain)/${CONTEXT}/`, pathNot: '^src/(infrastructure|domain)/$1/' },
  ),
  rule(
    'platform-knows-no-context',
    'The platform carries every context and knows none.',
    { path: '^src/infrastructure/platform/' },
    { path: `^src/(domain|application|infrastructure)/${CONTEXT}/` },
  ),
];

const packages = [
  packagesStay(
    'orm-stays-in-infrastructure',
    'Swapping the mapper must touch one layer.',
    '@mikro-orm|kysely',
    '^src/(infrastructure|interfaces/composition)/',
  ),
  packagesStay(
    'redis-stays-in-infrastructure',
    'Queues and Redis are adapters behind ports.',
    'bullmq|ioredis',
    '^src/infrastructure/',
  ),
  packagesStay(
    'container-stays-in-modules',
    'Wiring happens once per context; classes take plain constructor arguments.',
    'inversify',
    ['\\.module\\.ts$', '/platform/wire\\.ts$', '^src/interfaces/composition/'],
  ),
  packagesStay(
    'validators-stay-in-requests',
    'Input is judged at the door, by request classes.',
    'class-validator',
    ['\\.request\\.ts$', '/validate\\.ts$', '/request-schema\\.ts$'],
  ),
];

const hygiene = [
  rule(
    'no-circular',
    'Two files that need each other are one file, or miss a third.',
    {},
    { circular: true },
  ),
  rule(
    'no-barrels',
    'An index file hides who uses what.',
    { path: '^(src|web)/' },
    { path: '^(src|web)/.*/index\\.tsx?$', pathNot: '^web/routes/' },
  ),
  rule(
    'production-imports-no-test',
    'Tests are not delivered.',
    { path: '^(src|web)/' },
    { path: '^test/|\\.spec\\.tsx?$' },
  ),
  rule(
    'no-dev-dependency-in-production',
    'A production install has no development packages. The page builder is loaded on demand (see the next rule).',
    { path: '^(src|web)/', pathNot: '^web/routes\\.ts$' },
    { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/vite/', ...VALUE },
  ),
  rule(
    'page-builder-is-loaded-on-demand',
    'Vite serves development only: a static import would break every production start.',
    { path: '^(src|web)/' },
    { path: '(^|/)node_modules/vite/', dynamic: false, ...VALUE },
  ),
  rule(
    'no-undeclared-package',
    'What is imported stands in package.json with its exact version.',
    { path: '^(src|web)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], ...VALUE },
  ),
  rule(
    'no-unresolvable',
    'An import that leads nowhere hides from every other rule.',
    {},
    { couldNotResolve: true },
  ),
];

module.exports = {
  forbidden: [...layers, ...contexts, ...packages, ...hygiene],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      // `source` first: aliases lead to src/, as in development, and not to a dist/ that may not exist.
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
