// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/localdoor.h"

#include "net/socketfolder.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Postrider::LocalLine {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString pathFor(const QString &dataFolder)
{
    const QString folder = Net::socketFolder(dataFolder, u"-mcp"_s);
    return folder.isEmpty() ? QString() : folder + "/door"_L1;
}

QByteArray hello(const Secret &key)
{
    return line({{u"postrider"_s, u"mcp"_s}, {u"key"_s, QString::fromUtf8(key.reveal())}});
}

Secret keyFrom(const QByteArray &hello)
{
    const QJsonObject object = QJsonDocument::fromJson(hello).object();
    if (object.value("postrider"_L1) != "mcp"_L1)
        return {};
    return Secret(object.value("key"_L1).toString().toUtf8());
}

QByteArray welcome()
{
    return line({{u"welcome"_s, true}});
}

QByteArray refusal(const QString &words)
{
    return line({{u"refused"_s, words}});
}

QString wordsFrom(const QByteArray &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    return object.value("welcome"_L1).toBool() ? QString() : object.value("refused"_L1).toString(u"?"_s);
}

} // namespace Postrider::LocalLine
