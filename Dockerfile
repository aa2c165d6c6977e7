# Two stages: the first builds dist/, the second holds only what runs.
FROM node:26-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY tools/node tools/node
RUN npm ci
COPY . .
# Packing builds; of the ONNX runtime only this platform's part is kept.
RUN READOUT_BUILD=host npm pack --pack-destination /tmp

FROM node:26-bookworm-slim
# The package is installed as anybody would install it; nothing of the build comes along.
COPY --from=build /tmp/readout-*.tgz /tmp/readout.tgz
RUN npm install --global --omit=dev /tmp/readout.tgz \
  && rm -rf /tmp/readout.tgz /root/.npm \
  && install -d -o node -g node /data
ENV NODE_ENV=production READOUT_DATA=/data
VOLUME /data
USER node
EXPOSE 7654
# Node is there already; a shell and curl need not be.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://localhost:7654/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["readout"]
CMD ["serve", "--host", "0.0.0.0", "--log"]
