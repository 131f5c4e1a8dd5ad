// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFileName = u"org.postrider.Postrider.desktop"_s;

// Any value of a .desktop file.
QString stringValue(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
}

// One argument of Exec=, before it becomes a string value.
QString quoted(const QString &argument)
{
    static const QString reserved = u" \t\n\"'\\><~|&;$*?#()`"_s;
    QString text;
    bool isPlain = !argument.isEmpty();
    for (const QChar c : argument) {
        isPlain = isPlain && !reserved.contains(c);
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            text += u'\\';
        text += c;
        if (c == u'%') // a lone one asks for a field, such as the file to open
            text += c;
    }
    return isPlain ? text : QString(u'"' + text + u'"');
}

} // namespace

Autostart::Autostart(QString program, QStringList arguments)
    : m_program(std::move(program)), m_arguments(std::move(arguments))
{
}

QString Autostart::path()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder + u"/autostart/"_s + kFileName;
}

QString Autostart::execLine(const QString &program, const QStringList &arguments)
{
    QStringList words{quoted(program)};
    for (const QString &argument : arguments)
        words << quoted(argument);
    return stringValue(words.join(u' '));
}

bool Autostart::isOn() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // Desktops' own settings switch an entry off by one of these.
    const QStringList lines = QString::fromUtf8(file.read(64 * 1024)).split(u'\n');
    return !lines.contains(u"Hidden=true"_s) && !lines.contains(u"X-GNOME-Autostart-enabled=false"_s);
}

Outcome Autostart::setOn(bool isOn)
{
    if (!isOn) {
        if (QFile::exists(path()) && !QFile::remove(path()))
            return fail(Error::Kind::FileUnreadable, path());
        return {};
    }
    if (!QDir().mkpath(QFileInfo(path()).path()))
        return fail(Error::Kind::FileUnreadable, path());
    const QString text = u"[Desktop Entry]\n"
                         "Type=Application\n"
                         "Name=Postrider\n"
                         "Comment=Publishes scheduled posts\n"
                         "Icon=org.postrider.Postrider\n"
                         "Exec=%1\n"
                         "Terminal=false\n"
                         "X-GNOME-Autostart-enabled=true\n"_s.arg(execLine(m_program, m_arguments));
    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return fail(Error::Kind::FileUnreadable, file.errorString());
    return {};
}

} // namespace Postrider
