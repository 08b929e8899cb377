// No validator: it would tell another host what is described here.
SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#description",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
