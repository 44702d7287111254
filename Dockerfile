# Humas Hub. NOT RUN where it was written: there is no container engine there. Only its settings are checked, by a test.
FROM node:20.20-slim AS build
WORKDIR /hub
# What better-sqlite3 needs where no prebuilt binary fits.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ENV NODE_ENV=production
RUN npm run build && npm prune --omit=dev

FROM node:20.20-slim
WORKDIR /hub
ENV NODE_ENV=production HOST=0.0.0.0 PORT=1337
COPY --from=build --chown=root:root /hub/package.json /hub/tsconfig.json /hub/favicon.png ./
COPY --from=build --chown=root:root /hub/node_modules ./node_modules
COPY --from=build --chown=root:root /hub/dist ./dist
COPY --from=build --chown=root:root /hub/database ./database
COPY --from=build --chown=root:root /hub/public ./public
# Only what the hub writes is its own: uploads and mails where no bucket and no mail server is set, the embedded database.
RUN mkdir -p .tmp public/uploads && chown -R node:node .tmp public/uploads
USER node
EXPOSE 1337
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/_ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the signal that ends the container has to reach the hub. README says what the flags are for.
CMD ["node", "--min-semi-space-size=32", "--max-semi-space-size=32", "--no-memory-reducer", "--retain-maps-for-n-gc=1000", "dist/src/start.js"]
