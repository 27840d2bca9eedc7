import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A rule that reports whatever its selectors find. */
const forbid = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [], messages: { forbidden: message } },
  create: (context) => ({
    [selectors.join(', ')]: (node) => context.report({ node, messageId: 'forbidden' }),
  }),
});

const HOOKS =
  '/^use(State|Reducer|Effect|LayoutEffect|InsertionEffect|SyncExternalStore|Transition|DeferredValue|Optimistic|Fetcher|Fetchers|Submit|Navigate|Revalidator)$/';
const GATES = new Set(['read', 'act', 'actOfSafety', 'readOfSafety', 'resource']);
const ROUTE_VERB = /^(get|post|put|patch|delete|all|use|head|options|route)$/;

/** `x as T`, `x satisfies T` and `x!` are still x. */
function bare(node) {
  return /^TS(As|Satisfies|NonNull)Expression$/.test(node?.type) ? bare(node.expression) : node;
}

/** Is this a call of a gate that was imported, and not of a local function that borrowed its name? */
function passesGate(node, scope) {
  const call = bare(node);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || !GATES.has(call.callee.name)) {
    return false;
  }
  for (let here = scope; here; here = here.upper) {
    const variable = here.set.get(call.callee.name);
    if (variable) return variable.defs.some(({ type }) => type === 'ImportBinding');
  }
  return false;
}

/** A loader or action answers on its own, whatever its parents check: each one must pass through a gate. */
const policyOnEveryRoute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      ungated:
        'Write `export const {{name}} = read(…)`, `act(…)` or `resource(…)`: a route without a policy is open to all.',
    },
  },
  create(context) {
    const isHandler = (name) => name === 'loader' || name === 'action';
    const report = (node, name) => context.report({ node, messageId: 'ungated', data: { name } });
    return {
      ExportNamedDeclaration(node) {
        if (node.exportKind === 'type') return;
        for (const { exported } of node.specifiers) {
          const name = exported.name ?? exported.value;
          if (isHandler(name)) report(node, name);
        }
        if (node.declaration?.type === 'FunctionDeclaration' && isHandler(node.declaration.id.name)) {
          report(node, node.declaration.id.name);
        }
        if (node.declaration?.type !== 'VariableDeclaration') return;
        for (const declarator of node.declaration.declarations) {
          const plain = declarator.id.type === 'Identifier';
          const gated = plain && passesGate(declarator.init, context.sourceCode.getScope(node));
          for (const { name } of context.sourceCode.getDeclaredVariables(declarator)) {
            if (isHandler(name) && !gated) report(declarator, name);
          }
        }
      },
    };
  },
};

/** In `*.routes.ts` a path is opened by `route(…)`, which asks for the policy, and by nothing else. */
const routesThroughRoute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { direct: 'Open this path with `route(…)`, which wants a policy.' },
  },
  create: (context) => ({
    CallExpression(node) {
      const {
        callee,
        arguments: [first],
      } = node;
      if (callee.type !== 'MemberExpression') return;
      const verb = callee.computed ? callee.property.value : callee.property.name;
      const onRouter =
        (callee.object.type === 'Identifier' && /router$/i.test(callee.object.name)) ||
        (callee.object.type === 'CallExpression' && /router$/i.test(callee.object.callee.name ?? ''));
      const onPath =
        (first?.type === 'Literal' && (String(first.value).startsWith('/') || Boolean(first.regex))) ||
        (first?.type === 'TemplateLiteral' && first.quasis[0].value.raw.startsWith('/'));
      const opens = verb === undefined || ROUTE_VERB.test(verb);
      if (opens && (onRouter || (onPath && verb !== undefined)))
        context.report({ node, messageId: 'direct' });
    },
  }),
};

/** `raw as TopicId`, alone, beside null or of many. */
const castsToAnId = ['TSAsExpression', 'TSTypeAssertion'].flatMap((cast) =>
  ['', ' > TSUnionType', ' > TSArrayType', ' > TSTypeOperator > TSArrayType', ' > TSTypeReference > *'].map(
    (within) => `${cast}${within} > TSTypeReference[typeName.name=/Id$/]`,
  ),
);

const house = {
  rules: {
    'no-raw-html': forbid(
      'HTML is made by the one renderer and shown by web/ui/prose.tsx, or drawn by React and kept by web/lib/standing-pieces.tsx; anything else is a door for scripts.',
      'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
      'Property[key.name="dangerouslySetInnerHTML"]',
      'Property[key.value="dangerouslySetInnerHTML"]',
      'MemberExpression[property.name="dangerouslySetInnerHTML"]',
      'MemberExpression[property.value="dangerouslySetInnerHTML"]',
      'JSXAttribute[name.name="srcDoc"]',
      'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
      'CallExpression[callee.object.name="document"][callee.property.name=/^writeln?$/]',
      'MemberExpression[object.name="Drawn"][property.name="written"]',
      'MemberExpression[object.name="Drawn"][property.value="written"]',
    ),
    'no-inline-style': forbid(
      'The content security policy refuses style attributes: use a class.',
      'JSXAttribute[name.name="style"]',
    ),
    'pages-are-documents': forbid(
      'Pages are never hydrated: behaviour lives in web/enhance/ and every page works without it.',
      'JSXAttribute[name.name=/^on[A-Z]/]',
      `ImportDeclaration[source.value=/^(react|@remix-run.react)$/] ImportSpecifier[imported.name=${HOOKS}]`,
      `MemberExpression[property.name=${HOOKS}]`,
      'JSXOpeningElement[name.name="Scripts"]',
      'ExportNamedDeclaration VariableDeclarator[id.name=/^client(Loader|Action)$/]',
      'ExportNamedDeclaration > FunctionDeclaration[id.name=/^client(Loader|Action)$/]',
    ),
    'time-and-chance-come-in': forbid(
      'Time and chance come in through a port, so that a test can decide them.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="Math"][property.name="random"]',
      'MemberExpression[object.name="performance"][property.name="now"]',
      'MemberExpression[object.name="crypto"]',
    ),
    'one-way-out': forbid(
      'Outgoing HTTP goes through the egress client, which refuses private addresses and counts bytes.',
      'CallExpression[callee.name="fetch"]',
      'MemberExpression[object.name=/^(globalThis|window|self)$/][property.name="fetch"]',
      'NewExpression[callee.name=/^(XMLHttpRequest|EventSource)$/]',
      'ImportDeclaration[source.value=/^((node:)?https|undici|axios|got|node-fetch)$/]',
      'ImportExpression[source.value=/^((node:)?https|undici|axios|got|node-fetch)$/]',
      'CallExpression[callee.object.name="http"][callee.property.name=/^(get|request)$/]',
      'ImportDeclaration[source.value=/^(node:)?http$/] ImportSpecifier[imported.name=/^(get|request)$/]',
    ),
    'types-apart': forbid(
      'Import types with `import type { … }`: an inline `type` makes the whole import look harmless to the import rules.',
      'ImportDeclaration[importKind="value"][source.value=/^(#|.*\\/src\\/)/] ImportSpecifier[importKind="type"]',
    ),
    'ids-are-judged': forbid(
      'An id out of an address or a form is judged where it enters, by `idOf`, `route(…)` or a request class, and carries its brand from there: a cast lets the id of a post pass for that of a topic.',
      'TSAsExpression[typeAnnotation.type="TSNeverKeyword"]',
      'TSTypeAssertion[typeAnnotation.type="TSNeverKeyword"]',
      ...castsToAnId,
    ),
    'known-ids-are-said': forbid(
      'An id in a fact, a row or a job is named by `knownId<…>(raw)`, which says what it is the id of and is found by its name: a cast is neither.',
      ...castsToAnId,
    ),
    'known-ids-stay-inside': forbid(
      'What comes from an address or a form is known to nobody yet: it is judged by `idOf`, `route(…)` or a request class.',
      'ImportDeclaration[source.value=/shared.id(\\.ts)?$/] ImportSpecifier[imported.name=/^knownIds?$/]',
    ),
    'fields-by-name': forbid(
      'Write each field by its name: `Object.assign(this, …)` hides a misspelt one from the compiler, and who changes it from the reader.',
      'CallExpression[callee.object.name="Object"][callee.property.name="assign"][arguments.0.type="ThisExpression"]',
    ),
    'no-barrel': forbid('Import from the file that owns the thing.', 'ExportAllDeclaration'),
    'no-default-export': forbid(
      'Export by name: one thing, one name everywhere.',
      'ExportDefaultDeclaration',
    ),
    'no-spread-of-literal': forbid(
      'Write what it holds where it stands: a literal spread into another hides a misspelt name from the compiler.',
      'SpreadElement > ObjectExpression',
      'SpreadElement > ArrayExpression',
      'SpreadElement > TSAsExpression > ArrayExpression',
      'JSXSpreadAttribute > ObjectExpression',
    ),
    'no-skipped-test': forbid(
      'A test runs or goes.',
      'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|failing)$/]',
      'CallExpression[callee.object.object.name=/^(it|test|describe)$/][callee.object.property.name=/^(skip|only)$/]',
      'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    ),
    'refusal-by-name': forbid(
      'Say which refusal is expected, by its code, class or message: a bare `toThrow()` takes a mistake in the test for it.',
      'CallExpression[callee.property.name=/^toThrow(Error)?$/][callee.object.property.name!="not"][arguments.length=0]',
      'CallExpression[callee.object.property.name="rejects"][callee.property.name=/^(toBeDefined|toBeTruthy)$/]',
    ),
    'policy-on-every-route': policyOnEveryRoute,
    'routes-through-route': routesThroughRoute,
  },
};

const on = (...names) => Object.fromEntries(names.map((name) => [`house/${name}`, 'error']));

export default defineConfig(
  globalIgnores(['build/', 'dist/', '.data/', 'docs/shots/', 'coverage/']),
  tseslint.configs.recommended,
  {
    plugins: { house },
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-debugger': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-implied-eval': 'error',
      'no-misleading-character-class': 'error',
      'no-new-func': 'error',
      'no-prototype-builtins': 'error',
      'no-self-assign': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'use-isnan': 'error',
      'valid-typeof': 'error',
    },
  },
  {
    files: ['web/context.d.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },

  { files: ['**/*.{ts,tsx}'], rules: on('no-spread-of-literal') },
  {
    files: ['src/**/*.{ts,tsx}', 'web/**/*.{ts,tsx}'],
    rules: on('no-barrel', 'no-default-export', 'one-way-out'),
  },
  {
    files: ['src/infrastructure/platform/egress/**', 'web/enhance/**', 'web/embed/**'],
    rules: { 'house/one-way-out': 'off' },
  },
  {
    files: ['web/routes/**', 'web/root.tsx', 'web/entry.*', 'web/routes.ts'],
    rules: { 'house/no-default-export': 'off' },
  },

  { files: ['src/interfaces/**/*.ts', 'web/**/*.{ts,tsx}'], rules: on('ids-are-judged') },
  {
    files: ['src/interfaces/http/validate.ts', 'src/interfaces/composition/seed/*.ts'],
    rules: { 'house/ids-are-judged': 'off' },
  },
  { files: ['src/interfaces/http/**/*.ts', 'web/**/*.{ts,tsx}'], rules: on('known-ids-stay-inside') },
  { files: ['src/{domain,application,infrastructure}/**/*.ts'], rules: on('known-ids-are-said') },
  { files: ['src/domain/shared/id.ts'], rules: { 'house/known-ids-are-said': 'off' } },
  { files: ['src/{domain,application}/**/*.ts'], rules: on('time-and-chance-come-in') },
  { files: ['src/domain/**/*.ts'], rules: on('fields-by-name') },
  {
    files: ['src/interfaces/http/**/*.routes.ts', 'src/interfaces/http/*/**/*.ts'],
    rules: on('routes-through-route'),
  },

  { files: ['web/**/*.tsx'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['web/**/*.{ts,tsx}'], rules: on('no-raw-html', 'no-inline-style', 'types-apart') },
  { files: ['web/**/*.{ts,tsx}'], ignores: ['web/enhance/**'], rules: on('pages-are-documents') },
  { files: ['web/routes/**/*.{ts,tsx}', 'web/root.tsx'], rules: on('policy-on-every-route') },
  {
    files: ['web/ui/prose.tsx', 'web/{ui,lib}/json-ld.tsx', 'web/lib/standing-pieces.tsx'],
    rules: { 'house/no-raw-html': 'off' },
  },

  { files: ['test/**/*.{ts,tsx}'], rules: on('no-skipped-test', 'refusal-by-name') },
);
