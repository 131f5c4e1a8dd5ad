// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include <QApplication>
#include <QDesktopServices>
#include <QNetworkReply>
#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 10'000; // ms

// Pictures go where POSTRIDER_PICTURES says.
void tellWhatIsSeen(const QString &missing)
{
    qWarning("There is no %s to be seen", qPrintable(missing));
    const QString folder = qEnvironmentVariable("POSTRIDER_PICTURES");
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && !folder.isEmpty())
            top->grab().save(u"%1/without-%2-%3.png"_s.arg(folder, missing, top->objectName()));
    }
}

} // namespace

Person::Person()
{
    QDesktopServices::setUrlHandler(u"http"_s, this, "open");
}

Person::~Person()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
}

QWidget *Person::look(const QString &name) const
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        if (top->objectName() == name)
            return top;
        const auto found = top->findChildren<QWidget *>(name);
        for (QWidget *widget : found) {
            if (widget->isVisible() && widget->isEnabled() && !widget->visibleRegion().isEmpty())
                return widget; // laid out, too
        }
    }
    return nullptr;
}

QWidget *Person::find(const QString &name) const
{
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = look(name)) != nullptr; }, kPatience))
        tellWhatIsSeen(name);
    return found;
}

bool Person::sees(const QString &name) const
{
    return look(name) != nullptr;
}

bool Person::click(const QString &name) const
{
    QWidget *widget = find(name);
    if (widget)
        QTest::mouseClick(widget, Qt::LeftButton);
    return widget;
}

bool Person::type(const QString &name, const QString &text) const
{
    QWidget *widget = find(name);
    if (!widget)
        return false;
    widget->setFocus();
    QTest::keyClicks(widget, text);
    return true;
}

bool Person::press(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *widget = find(name);
    if (widget)
        QTest::keyClick(widget, key, modifiers);
    return widget;
}

void Person::open(const QUrl &address)
{
    // Redirects are followed, as a browser does; the stand-in's owner agrees to everything.
    QNetworkReply *reply = m_browser.get(QNetworkRequest(address));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        ++m_visited;
        reply->deleteLater();
    });
}

} // namespace Postrider::Testing
