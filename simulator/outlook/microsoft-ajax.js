/*
 * Postroom: the parts of MicrosoftAjax.js 3.5 that Office.js waits for and calls. The npm package does not contain that file, and
 * Office.js would otherwise load it from ajax.aspnetcdn.com. In Outlook the genuine one is loaded.
 */
;(function () {
  'use strict'
  if (window.Sys && window.Sys.StringBuilder) return

  function StringBuilder(text) {
    this._parts = text === undefined ? [] : [text]
  }
  StringBuilder.prototype.append = function (text) {
    this._parts.push(text)
    return this
  }
  StringBuilder.prototype.toString = function (separator) {
    return this._parts.join(separator || '')
  }

  window.Type = Function
  Function.registerNamespace = function (name) {
    name.split('.').reduce(function (parent, part) {
      return (parent[part] = parent[part] || {})
    }, window)
  }
  Function.prototype.registerClass = function () {
    return this
  }
  Type.registerClass = Function.prototype.registerClass
  Function._validateParams = function () {
    return null
  }
  Function._validateParameter = function () {
    return null
  }

  var names = [
    'argument',
    'argumentNull',
    'argumentOutOfRange',
    'argumentType',
    'argumentUndefined',
    'invalidOperation',
  ]
  names.concat(['notImplemented', 'parameterCount', 'create']).forEach(function (name) {
    Error[name] = function (first, second) {
      return new Error([name, first, second].filter(Boolean).join(': '))
    }
  })
  Error.prototype.popStackFrame = function () {}

  String.format = function (format) {
    var values = Array.prototype.slice.call(arguments, 1)
    return format.replace(/\{(\d+)\}/g, function (whole, index) {
      return index in values ? values[index] : whole
    })
  }

  window.Sys = {
    StringBuilder: StringBuilder,
    Debug: { trace: function () {} },
    Browser: {},
    Serialization: {
      JavaScriptSerializer: {
        serialize: function (value) {
          return JSON.stringify(value)
        },
        deserialize: function (text) {
          return JSON.parse(text)
        },
      },
    },
  }
})()
