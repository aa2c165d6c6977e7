# syntax=docker/dockerfile:1
# Two stages: the first builds the package and installs it, the second holds only what runs.
# Debian for its glibc (2.36): the ONNX runtime needs 2.28 or later and libstdc++, so that Alpine does not do.
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY tools/node tools/node
RUN npm ci
COPY . .
# Packing builds; of the ONNX runtime only this platform's part is kept. Then it is installed as anybody would install
# it, without install scripts and without what only the build needs.
RUN READOUT_BUILD=host npm pack --pack-destination /tmp \
  && npm install --global --prefix /opt/readout --omit=dev --ignore-scripts /tmp/readout-*.tgz

FROM node:26.10.0-bookworm-slim
COPY --from=build /opt/readout /usr/local
# The data folder belongs to the user without rights that runs the program; volumes take that over.
RUN install -d -o node -g node /data
ENV NODE_ENV=production READOUT_DATA=/data
VOLUME /data
# By number (node is 1000), so that a host that forbids root can tell.
USER 1000:1000
WORKDIR /data
EXPOSE 7654
# Node is there already; a shell and curl need not be.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7654/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["readout"]
CMD ["serve", "--host", "0.0.0.0", "--log"]
