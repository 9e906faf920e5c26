# One image for every service and for the command line: which one it is, is said by the command.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json nx.json tsconfig.base.json tsconfig.json ./
COPY libs libs
COPY apps apps
RUN npm ci --no-audit --no-fund && npm run compile && npm run bundle -w @huiyin/console && npm prune --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/libs libs
COPY --from=build /app/apps apps
COPY deploy/healthy.js deploy/healthy.js
# Named volumes take over the owner of the directory that they are mounted on.
RUN mkdir /keys /data && chown node:node /keys /data
USER node
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
EXPOSE 3000 2113
VOLUME ["/data"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "deploy/healthy.js"]
CMD ["node", "apps/standalone/dist/main.js"]
