// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>
#include <QWidget>

namespace Postrider::Testing {

// Somebody at the screen: finds things by their names, clicks, types, and follows addresses in a browser. Fails the
// test when what is looked for does not come within a minute.
class Person final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Person)
public:
    Person();
    ~Person() override;

    // An enabled widget of any window that can be seen; null after a minute.
    QWidget *find(const QString &name) const;
    bool sees(const QString &name) const;
    bool click(const QString &name) const;
    bool type(const QString &name, const QString &text) const;
    bool press(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    // In a box of choices: the one that stands for that word.
    bool choose(const QString &name, const QString &word) const;
    bool drop(const QString &name, const QStringList &files) const;

    // The browser finds the networks' own sites there.
    void setWeb(const QUrl &standIn) { m_web = standIn; }
    int pagesVisited() const { return m_visited; }

public Q_SLOTS:
    void open(const QUrl &address); // the system's browser

private:
    enum class Effort { Glance, Scroll };
    QWidget *look(const QString &name, Effort effort) const;

    QNetworkAccessManager m_browser;
    QUrl m_web;
    int m_visited = 0;
};

} // namespace Postrider::Testing
