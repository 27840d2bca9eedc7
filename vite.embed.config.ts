import { defineConfig, transformWithEsbuild } from 'vite';

/** The one script that pages of other sites load: apart from the pages, under a name that does not change. */
export default defineConfig({
  publicDir: false,
  plugins: [
    {
      // How templates are set in the sources is for who writes them: to browsers one break is as many.
      name: 'templates-without-indents',
      enforce: 'pre',
      transform: (code, id) => (id.includes('/web/embed/') ? code.replaceAll(/\n\s+/g, '\n') : null),
    },
    {
      // Of what others import, the builder leaves the spaces; nobody imports this. Licences stay.
      name: 'script-without-spaces',
      async generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const asked = { minifyWhitespace: true, legalComments: 'inline', charset: 'utf8' } as const;
          file.code = (
            await transformWithEsbuild(file.code, file.fileName, { ...asked, target: 'es2022' })
          ).code;
        }
      },
    },
  ],
  // The library warns developers where it is not told that it runs for readers.
  resolve: { conditions: ['production', 'module', 'browser'] },
  build: {
    target: 'es2022',
    outDir: 'build/client/embed',
    emptyOutDir: true,
    lib: { entry: 'web/embed/v1.ts', formats: ['es'], fileName: () => 'v1.js' },
  },
});
