/** The pages as `npm run build` makes them of `web/`: a `ServerBuild`. */
declare module '#pages';
